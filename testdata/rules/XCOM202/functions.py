"""Functions of the standard library as results."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator, PythonVirtualenvOperator


def loads():
    import json

    return json.loads  # expect: XCOM202


def called():
    import json

    return json.loads("[]")


def path():
    import os.path

    return {"exists": os.path.exists}  # expect: XCOM202


def iterates():
    return iter([1])  # expect: XCOM202


def environment():
    import os

    return os.getenv("HOME")


with DAG("functions", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=loads)
    PythonVirtualenvOperator(task_id="b", python_callable=called)
    PythonOperator(task_id="c", python_callable=path)
    PythonVirtualenvOperator(task_id="d", python_callable=environment)
    PythonOperator(task_id="e", python_callable=iterates)
