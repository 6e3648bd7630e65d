import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG
from airflow.sdk import task_group

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("task_group_repeated", schedule=None, start_date=START):
    @task_group
    def g(n):
        EmptyOperator(task_id="x") >> EmptyOperator(task_id="y")


    g(1) >> g(2)
    g.override(group_id="other")(3)
