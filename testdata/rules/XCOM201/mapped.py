import json
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator


def each(n):
    return json.dumps([n])  # expect: XCOM201 warning


with DAG("mapped_xcom", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator.partial(task_id="a", python_callable=each).expand(op_args=[[1], [2]])
