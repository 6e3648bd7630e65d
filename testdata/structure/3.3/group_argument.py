import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, TaskGroup
from airflow.sdk import task_group

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("group_argument", schedule=None, start_date=START):
    g = TaskGroup("g")
    a = EmptyOperator(task_id="a", task_group=g)
    b = EmptyOperator(task_id="b")
    a >> b
