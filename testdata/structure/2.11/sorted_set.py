import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("sorted_set", schedule=None, start_date=START):
    for name in sorted({"b", "a", "c"}):
        EmptyOperator(task_id=name)
    for name in reversed(["x", "y"]):
        EmptyOperator(task_id=name)
