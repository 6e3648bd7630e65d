"""inspect.getsource finds no source of what exec makes."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator, PythonVirtualenvOperator

names = {}
exec("def process():\n    return 1", names)  # expect: VENV111
process = names["process"]

with DAG("made_by_exec", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=process)
    PythonVirtualenvOperator(task_id="b", python_callable=names["other"])
    PythonOperator(task_id="c", python_callable=process)
