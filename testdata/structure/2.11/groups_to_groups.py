import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("groups_to_groups", schedule=None, start_date=START):
    groups = []
    for name in ["one", "two"]:
        with TaskGroup(group_id=name) as g:
            EmptyOperator(task_id="x") >> EmptyOperator(task_id="y")
        groups.append(g)
    groups[0] >> groups[1]
