from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def make(number):
    def process():
        return number  # observe: here

    return process


JOBS = [make(number) for number in range(2)]


with DAG("closure_over_loop_variable", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=JOBS[0],
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
