from datetime import datetime
import functools

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def retry(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for _ in range(times):
                return function(*args, **kwargs)

        return wrapper

    return decorate


@retry(times=3)  # observe: here
def process():
    return "ok"


with DAG("callable_decorator_with_arguments", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
