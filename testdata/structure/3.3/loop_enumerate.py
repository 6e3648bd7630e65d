import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("loop_enumerate", schedule=None, start_date=START):
    start = EmptyOperator(task_id="start")
    for i, name in enumerate(["x", "y"], start=1):
        start >> EmptyOperator(task_id=f"{i}_{name}")
