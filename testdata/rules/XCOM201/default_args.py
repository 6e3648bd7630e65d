"""default_args may keep a task's result out of XCom."""
import json
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator


def extract():
    return json.dumps([1])


def extract_all_the_same():
    return json.dumps([1])  # expect: XCOM201 warning


with DAG(
    "default_args_xcom",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"do_xcom_push": False},
):
    PythonOperator(task_id="a", python_callable=extract)
    PythonOperator(task_id="b", python_callable=extract_all_the_same, do_xcom_push=True)
