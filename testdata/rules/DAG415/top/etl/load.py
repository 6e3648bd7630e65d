from datetime import datetime

from airflow import DAG
from etl.own_tables import ORDERS

with DAG("load", schedule=None, start_date=datetime(2024, 1, 1), description=ORDERS):
    pass
