from datetime import datetime
import sys

from airflow import DAG
from airflow.operators.python import ExternalPythonOperator


def process(run_id):
    return run_id


with DAG("external_python_expect_airflow_false", schedule=None, start_date=datetime(2024, 1, 1)):
    ExternalPythonOperator(
        task_id="t",
        python_callable=process,
        python=sys.executable,
        expect_airflow=False,
    )
