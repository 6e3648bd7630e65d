import datetime

from airflow import DAG
from airflow.decorators import task_group
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("task_group_repeated", schedule=None, start_date=START):
    @task_group
    def g(n):
        EmptyOperator(task_id="x") >> EmptyOperator(task_id="y")


    g(1) >> g(2)
    g.override(group_id="other")(3)
