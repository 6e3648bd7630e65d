from datetime import datetime
import functools

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def work():
    return "ok"


def traced(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


process = traced(work)


with DAG("callable_wrapped_by_wraps_outside", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
