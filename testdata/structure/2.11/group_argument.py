import datetime

from airflow import DAG
from airflow.decorators import task_group
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("group_argument", schedule=None, start_date=START):
    g = TaskGroup("g")
    a = EmptyOperator(task_id="a", task_group=g)
    b = EmptyOperator(task_id="b")
    a >> b
