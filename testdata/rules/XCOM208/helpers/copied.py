"""Nothing but what the callable does with its context."""
from datetime import datetime

import shared
from airflow import DAG
from airflow.operators.python import PythonOperator


def by_copy(**context):
    shared.push(context.copy())


def by_get(**context):
    ti = context.get("ti")
    shared.push({"ti": ti})


def asks(**context):
    return context.get("ds")


def read(ti):
    print(ti.xcom_pull(task_ids="by_copy", key="rows")["n"])
    print(ti.xcom_pull(task_ids="by_get", key="rows")["n"])
    print(ti.xcom_pull(task_ids="asks", key="rows")["n"])  # expect: XCOM208


with DAG("copied", schedule=None, start_date=datetime(2024, 1, 1)):
    [
        PythonOperator(task_id="by_copy", python_callable=by_copy),
        PythonOperator(task_id="by_get", python_callable=by_get),
        PythonOperator(task_id="asks", python_callable=asks),
    ] >> PythonOperator(task_id="read", python_callable=read)
