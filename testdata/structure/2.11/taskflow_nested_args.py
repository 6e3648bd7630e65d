import datetime

from airflow import DAG
from airflow.decorators import task

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("taskflow_nested_args", schedule=None, start_date=START):
    @task
    def one():
        return 1


    @task
    def use(x, **kw):
        return x


    use({"k": [one()]}, other=one())
