import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("nested_dags_outer", schedule=None, start_date=START):
    EmptyOperator(task_id="a")
    with DAG("nested_dags_inner", schedule=None, start_date=START):
        EmptyOperator(task_id="x")
    EmptyOperator(task_id="b")
