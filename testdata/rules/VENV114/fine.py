"""Results that come back."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    import json

    def double(n):
        return 2 * n

    class Point:
        x = 1

    return {"a": double(Point().x), "b": json.dumps([1]), "c": [n for n in range(3)]}


with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=process, system_site_packages=False)
