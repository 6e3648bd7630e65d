import datetime

from airflow import DAG
from airflow.decorators import task

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("expand", schedule=None, start_date=START):
    @task
    def items():
        return [1, 2]


    @task
    def use(x, y=0):
        return x


    @task
    def total(xs):
        return 1


    total(use.partial(y=1).expand(x=items()))
