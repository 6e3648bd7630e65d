from datetime import datetime
import sys

from airflow import DAG
from airflow.operators.python import ExternalPythonOperator


def process(path):
    return path


with DAG("external_python_file_name_ending_in_txt", schedule=None, start_date=datetime(2024, 1, 1)):
    ExternalPythonOperator(
        task_id="t",
        python_callable=process,
        python=sys.executable,
        op_kwargs={"path": "rows.txt"},
    )
