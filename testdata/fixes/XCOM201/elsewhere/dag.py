"""A reader in another file, and a template, cannot follow."""
import json
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator
from modules.load import load


def extract():
    return json.dumps([1])


def shown():
    return json.dumps([2])


with DAG("elsewhere", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="extract", python_callable=extract)
    PythonOperator(task_id="shown", python_callable=shown)
    PythonOperator(task_id="load", python_callable=load)
    BashOperator(task_id="show", bash_command="echo '{{ ti.xcom_pull(task_ids=\"shown\") }}'")
