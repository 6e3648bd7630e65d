from datetime import datetime
import functools

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    import functools

    @functools.lru_cache(maxsize=None)
    def work(number):
        return number * 2

    return work(2)


with DAG(
    "inner_function_decorated_with_imported_inside",
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
