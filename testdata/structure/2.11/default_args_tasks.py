import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


ARGS = {"owner": "me", "trigger_rule": "one_success"}
with DAG("default_args_tasks", schedule=None, start_date=START, default_args={**ARGS, "retries": 1}):
    EmptyOperator(task_id="a") >> EmptyOperator(task_id="b", trigger_rule="all_success")
