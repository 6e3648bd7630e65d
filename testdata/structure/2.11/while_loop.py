import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("while_loop", schedule=None, start_date=START):
    i = 0
    last = EmptyOperator(task_id="start")
    while i < 3:
        task_now = EmptyOperator(task_id="t" + str(i))
        last >> task_now
        last = task_now
        i += 1
