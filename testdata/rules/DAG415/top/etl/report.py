from datetime import datetime

from airflow import DAG
from own_tables import ORDERS  # expect: DAG415

with DAG("report", schedule=None, start_date=datetime(2024, 1, 1), description=ORDERS):
    pass
