import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("unpacked_arguments", schedule=None, start_date=START):
    common = {"retries": 1, "trigger_rule": "all_done"}
    EmptyOperator(task_id="a", **common)
    EmptyOperator(**{"task_id": "b"})
