import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("group_empty", schedule=None, start_date=START):
    with TaskGroup("g") as g:
        pass
    EmptyOperator(task_id="a") >> g >> EmptyOperator(task_id="b")
