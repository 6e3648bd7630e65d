from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from tasks import START

with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
    START >> EmptyOperator(task_id="load")
