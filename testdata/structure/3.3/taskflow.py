import datetime

from airflow.sdk import DAG
from airflow.sdk import task

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("taskflow", schedule=None, start_date=START):
    @task
    def one():
        return 1


    @task
    def two(x):
        return x


    two(two(one()))
