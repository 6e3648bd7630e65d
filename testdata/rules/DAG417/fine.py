"""Values that can be mapped over."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def names():
        return ["a", "b"]

    @task
    def load(name, region="eu"):
        print(name, region)

    load.expand(name=["a", "b"])
    load.partial(region="us").expand(name=names())
    load.expand_kwargs([{"name": "a"}, {"name": "b"}])
