import datetime

from airflow import DAG
from airflow.decorators import task

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("expand_kwargs", schedule=None, start_date=START):
    @task
    def items():
        return [{"x": 1}]


    @task
    def use(x):
        return x


    use.expand_kwargs(items())
