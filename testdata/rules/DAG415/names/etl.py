from datetime import datetime

from airflow import DAG
from helpers import LIMIT, tables
from helpers.tables import ORDERS, USERS  # expect: DAG415

with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
