from datetime import datetime

from airflow import DAG
from airflow.operators.python import ExternalPythonOperator, PythonVirtualenvOperator
from pkg.steps import guarded, load

with DAG("relative", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=load)  # expect: VENV101 warning
    ExternalPythonOperator(task_id="b", python_callable=guarded, python="/opt/venv/bin/python")  # expect: VENV101 warning
