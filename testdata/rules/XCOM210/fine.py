"""Pulls of all calls."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task

with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)) as dag:

    @task
    def extract(table):
        return table

    @task
    def load(ti=None):
        return ti.xcom_pull(task_ids="extract"), ti.xcom_pull(task_ids="extract__1")

    [extract("a"), extract("b")] >> load()
