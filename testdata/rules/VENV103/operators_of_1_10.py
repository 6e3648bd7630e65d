# dagproof-test: airflow=1.10
import json
from datetime import datetime

from airflow import DAG
from airflow.operators.python_operator import PythonOperator, PythonVirtualenvOperator

dag = DAG("operators_of_1_10", schedule_interval=None, start_date=datetime(2024, 1, 1))


def in_virtualenv():
    return json.loads("[1]")  # expect: VENV103


def in_worker():
    return json.loads("[1]")


PythonVirtualenvOperator(task_id="venv", python_callable=in_virtualenv, dag=dag)
PythonOperator(task_id="worker", python_callable=in_worker, dag=dag)
