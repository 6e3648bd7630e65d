from datetime import datetime

from airflow import DAG
from etl.own_tables import ORDERS
from include.sql import QUERY
from ours.hooks import HOOK
from shared import LIMIT

with DAG("load", schedule=None, start_date=datetime(2024, 1, 1), description=ORDERS + QUERY):
    print(HOOK, LIMIT)
