from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(number=3):
    if number <= 1:
        return 1
    return number * process(number - 1)


factorial = process


with DAG("callable_renamed_recursion", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=factorial,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
