import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("sorted_set", schedule=None, start_date=START):
    for name in sorted({"b", "a", "c"}):
        EmptyOperator(task_id=name)
    for name in reversed(["x", "y"]):
        EmptyOperator(task_id=name)
