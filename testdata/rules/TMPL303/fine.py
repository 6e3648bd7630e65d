"""Every template is in a template field."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1), params={"n": 1}):
    BashOperator(task_id="a", bash_command="{{ ds }}", env={"A": "{{ ds }}"}, cwd="/tmp/{{ ds }}")
    PythonOperator(task_id="b", python_callable=print, op_args=["{{ ds }}"], templates_dict={"a": "{{ ds }}"})
