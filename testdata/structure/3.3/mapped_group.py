import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG
from airflow.sdk import task, task_group

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("mapped_group", schedule=None, start_date=START):
    @task
    def use(x):
        return x


    @task_group
    def g(x):
        use(use(x))


    g.expand(x=[1, 2]) >> EmptyOperator(task_id="end")
