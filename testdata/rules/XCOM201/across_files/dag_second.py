from datetime import datetime
from modules.steps import extract, extract_again
from modules.text import to_text

from airflow import DAG
from airflow.operators.python import PythonOperator


def local():
    return to_text([1])  # expect: XCOM201 warning


with DAG("second", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="a", python_callable=extract)
    PythonOperator(task_id="b", python_callable=extract_again)
    PythonOperator(task_id="c", python_callable=local)
