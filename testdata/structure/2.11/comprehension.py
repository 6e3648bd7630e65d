import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("comprehension", schedule=None, start_date=START):
    tasks = {n: EmptyOperator(task_id=n) for n in ("a", "b", "c")}
    tasks["a"] >> [t for k, t in tasks.items() if k != "a"]
