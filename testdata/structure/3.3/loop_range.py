import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("loop_range", schedule=None, start_date=START):
    previous = None
    for i in range(4):
        now = EmptyOperator(task_id=f"step_{i}")
        if previous:
            previous >> now
        previous = now
