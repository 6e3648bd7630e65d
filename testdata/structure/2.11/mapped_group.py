import datetime

from airflow import DAG
from airflow.decorators import task, task_group
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("mapped_group", schedule=None, start_date=START):
    @task
    def use(x):
        return x


    @task_group
    def g(x):
        use(use(x))


    g.expand(x=[1, 2]) >> EmptyOperator(task_id="end")
