import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("group_default_args", schedule=None, start_date=START):
    with TaskGroup("g", default_args={"trigger_rule": "all_done"}):
        EmptyOperator(task_id="x")
        EmptyOperator(task_id="y", trigger_rule="one_failed")
    EmptyOperator(task_id="z")
