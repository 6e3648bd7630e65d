from datetime import datetime
import sys
import json

from airflow import DAG
from airflow.operators.python import ExternalPythonOperator


def process():
    return json.loads("[1]")  # observe: here


with DAG("external_python_import_outside", schedule=None, start_date=datetime(2024, 1, 1)):
    ExternalPythonOperator(
        task_id="t",
        python_callable=process,
        python=sys.executable,
    )
