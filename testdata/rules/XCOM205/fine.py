"""Text that is used as text."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1), params={"n": 1}):
    PythonOperator(task_id="a", python_callable=lambda n: n.upper(), op_kwargs={"n": "{{ ds }}"})
    PythonOperator(task_id="b", python_callable=lambda n: int(n) + 1, op_kwargs={"n": "{{ params.n }}"})
