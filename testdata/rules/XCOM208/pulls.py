"""Pulls of keys that nothing pushes."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task

with DAG("pulls", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def extract():
        return {"a": 1}

    @task(multiple_outputs=True)
    def several():
        return {"a": 1}

    @task
    def load(ti=None):
        print(ti.xcom_pull(task_ids="extract", key="a"))  # expect: XCOM208 warning
        print(ti.xcom_pull(task_ids="several", key="b"))  # expect: XCOM208 warning
        print(ti.xcom_pull(task_ids="several", key="a"))
        print(ti.xcom_pull(task_ids="several", key="return_value"))

    [extract(), several()] >> load()
