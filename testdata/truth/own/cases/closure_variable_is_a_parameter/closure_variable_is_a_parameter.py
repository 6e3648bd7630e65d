from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def make(number):
    def process(number):
        return number

    return process


with DAG("closure_variable_is_a_parameter", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=make(1),
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_args=[2],
    )
