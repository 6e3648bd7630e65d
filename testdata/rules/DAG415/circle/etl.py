from datetime import datetime

from airflow import DAG
from other import OTHER  # expect: DAG415

MINE = 1
with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
