import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("two_dags_one", schedule=None, start_date=START) as one:
    EmptyOperator(task_id="a")

with DAG("two_dags_two", schedule=None, start_date=START):
    EmptyOperator(task_id="a") >> EmptyOperator(task_id="b")

with one:
    EmptyOperator(task_id="c")
