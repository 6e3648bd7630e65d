from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


FACTOR = 3


def process():
    class Quiet:
        def __enter__(self):
            return self

        def __exit__(self, *error):
            return True

    with Quiet():
        print(FACTOR)
    return "ok"


with DAG(
    "nameerror_swallowed_by_own_context_manager",
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
