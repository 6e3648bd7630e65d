import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("as_teardown", schedule=None, start_date=START):
    up = EmptyOperator(task_id="up")
    work = EmptyOperator(task_id="work")
    down = EmptyOperator(task_id="down")
    up >> work >> down.as_teardown(setups=up)
