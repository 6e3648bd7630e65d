"""A task that pushes a key of its own."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task

with DAG("pushed", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def whole(ti=None):
        ti.xcom_push(key="a", value=1)

    @task
    def use(value):
        print(value)

    use(whole()["a"])
