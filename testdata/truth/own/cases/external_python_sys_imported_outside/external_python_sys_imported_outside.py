from datetime import datetime
import sys

from airflow import DAG
from airflow.operators.python import ExternalPythonOperator


def process():
    return sys.version_info[0]


with DAG("external_python_sys_imported_outside", schedule=None, start_date=datetime(2024, 1, 1)):
    ExternalPythonOperator(
        task_id="t",
        python_callable=process,
        python=sys.executable,
    )
