"""Results that are pulled, and taken for what they are not."""
import json
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator


def make():
    return {"a": 1}


def read(ti):
    rows = ti.xcom_pull(task_ids="make")
    print(rows["a"], rows.get("b"))
    print(json.loads(rows))  # expect: XCOM207


def read_with_default(ti):
    rows = ti.xcom_pull(task_ids="make", default="{}")
    return json.loads(rows)  # expect: XCOM207 warning


with DAG("pulls", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def a_list(n=0):
        if n:
            return []
        return [1]

    @task
    def load(**context):
        context["ti"].xcom_pull("a_list").items()  # expect: XCOM207
        for row in context["ti"].xcom_pull("a_list"):
            print(row)
        values = context["ti"].xcom_pull(["a_list"])
        return values[0]

    PythonOperator(task_id="make", python_callable=make) >> [
        PythonOperator(task_id="read", python_callable=read),
        PythonOperator(task_id="read_with_default", python_callable=read_with_default),
    ]
    a_list() >> load()
