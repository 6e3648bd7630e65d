"""Outputs that a task does not have are None."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task

with DAG("outputs", schedule=None, start_date=datetime(2024, 1, 1)):

    @task(multiple_outputs=True)
    def extract():
        return {"count": 1}

    @task
    def add(n):
        return n + 1  # expect: XCOM207

    @task
    def show(n):
        print(n)

    extracted = extract()
    add(extracted["counts"])  # expect: XCOM208 warning
    show(extracted["count"])
