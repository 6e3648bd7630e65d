import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("nested_groups", schedule=None, start_date=START):
    with TaskGroup("outer") as outer:
        with TaskGroup("inner") as inner:
            EmptyOperator(task_id="x")
            EmptyOperator(task_id="y")
        inner >> EmptyOperator(task_id="z")
    EmptyOperator(task_id="start") >> outer
