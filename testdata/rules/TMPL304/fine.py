"""All braces are meant as they are."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1), params={"n": 1}):
    BashOperator(task_id="a", bash_command=f"{1} {{{{ ds }}}} ${{HOME}}")
    BashOperator(task_id="b", bash_command="{ ds } {{ ds }}")
