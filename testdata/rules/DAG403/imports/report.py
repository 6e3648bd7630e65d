from datetime import datetime

from airflow import DAG

from etl import LIMIT  # expect: DAG403

with DAG("report", schedule=None, start_date=datetime(2024, 1, 1), max_active_tasks=LIMIT):
    pass
