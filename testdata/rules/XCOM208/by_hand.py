"""Keys that are pushed by hand, and others."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator


def extract(ti):
    ti.xcom_push(key="row_count", value=2)


def load(ti):
    print(ti.xcom_pull(task_ids="extract", key="rowcount"))  # expect: XCOM208 warning
    print(ti.xcom_pull(task_ids="extract", key="row_count"))


def send(ti, **context):
    notify(context["ti"])  # noqa: F821
    print(ti.xcom_pull(task_ids="send", key="rowcount"))


with DAG("pushed", schedule=None, start_date=datetime(2024, 1, 1)):
    first = PythonOperator(task_id="extract", python_callable=extract)
    last = PythonOperator(task_id="load", python_callable=load)
    first >> last >> PythonOperator(task_id="send", python_callable=send)
