"""Another function may have taken the place of the one that exec made."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def real():
    return 1


names = {}
exec("def process():\n    return 1", names)
names["process"] = real

with DAG("changed_after_exec", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=names["process"])
