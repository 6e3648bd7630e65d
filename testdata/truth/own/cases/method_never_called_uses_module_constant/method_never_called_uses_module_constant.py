from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


FACTOR = 3


def process():
    class Job:
        def run(self):
            return FACTOR

    return Job.__name__


with DAG(
    "method_never_called_uses_module_constant",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
