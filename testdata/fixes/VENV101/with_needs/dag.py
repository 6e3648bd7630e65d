"""Attributes, two tasks of one function, an import that goes on to serve."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator, PythonVirtualenvOperator
from modules import transform as tr
from modules.transform import double as twice, other
from modules.transform import taken

# the DAG
with DAG("with_needs", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=tr.clean, op_args=["x"])
    PythonVirtualenvOperator(task_id="b", python_callable=tr.clean, op_args=["y"])
    PythonOperator(task_id="c", python_callable=tr.other)
    PythonVirtualenvOperator(task_id="d", python_callable=twice, op_args=[1])
    PythonOperator(task_id="e", python_callable=other)
    PythonVirtualenvOperator(task_id="f", python_callable=taken)
    PythonOperator(task_id="g", python_callable=taken)
