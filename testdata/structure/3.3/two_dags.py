import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("two_dags_one", schedule=None, start_date=START) as one:
    EmptyOperator(task_id="a")

with DAG("two_dags_two", schedule=None, start_date=START):
    EmptyOperator(task_id="a") >> EmptyOperator(task_id="b")

with one:
    EmptyOperator(task_id="c")
