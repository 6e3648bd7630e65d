import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, TaskGroup

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("group_no_prefix", schedule=None, start_date=START):
    with TaskGroup("g", prefix_group_id=False) as g:
        EmptyOperator(task_id="x")
        with TaskGroup("h"):
            EmptyOperator(task_id="y")
    EmptyOperator(task_id="s") >> g
