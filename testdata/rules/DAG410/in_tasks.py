"""Operators that tasks make."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator


def makes():
    operator = BashOperator(task_id="inner", bash_command="true")  # expect: DAG410 warning
    print(operator)


def runs(**context):
    return BashOperator(task_id="inner", bash_command="true").execute(context)


with DAG("in_tasks", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="makes", python_callable=makes)
    PythonOperator(task_id="runs", python_callable=runs)

    @task
    def decorated():
        BashOperator(task_id="inner", bash_command="true")  # expect: DAG410 warning

    decorated()
