from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(*numbers):
    return list(numbers)


with DAG("op_args_range", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_args=range(3),
    )
