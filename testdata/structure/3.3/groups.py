import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, TaskGroup

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("groups", schedule=None, start_date=START):
    start = EmptyOperator(task_id="start")
    with TaskGroup("g") as g:
        x = EmptyOperator(task_id="x")
        y = EmptyOperator(task_id="y")
        x >> y
    end = EmptyOperator(task_id="end")
    start >> g >> end
