import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, TaskGroup

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("groups_to_groups", schedule=None, start_date=START):
    groups = []
    for name in ["one", "two"]:
        with TaskGroup(group_id=name) as g:
            EmptyOperator(task_id="x") >> EmptyOperator(task_id="y")
        groups.append(g)
    groups[0] >> groups[1]
