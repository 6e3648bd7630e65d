from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


FACTOR = 3


def process():
    for row in [1, 2]:
        pass
    else:
        return FACTOR  # observe: here


with DAG("loop_else_uses_module_constant", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
