"""Pulls of one of several calls."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task

with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)) as dag:

    @task
    def extract(table):
        return table

    @task
    def load(ti=None):
        return ti.xcom_pull(task_ids="extract")  # expect: XCOM210 warning

    [extract("a"), extract("b")] >> load()

with DAG("one_before", schedule=None, start_date=datetime(2024, 1, 1)) as dag:

    @task
    def read(table):
        return table

    @task
    def check(ti=None):
        return ti.xcom_pull(task_ids="read")

    read("a") >> check() >> read("b")
