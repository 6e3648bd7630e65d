"""The body of an async function never runs there; its call is still made."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


async def coroutine(**kwargs):  # expect[2.11]: VENV111  # expect[3.3]: VENV111 warning
    return kwargs["ti"]


async def coroutine_parameter(ti):  # expect[2.11]: VENV106, VENV111  # expect[3.3]: VENV111 warning
    return ti


with DAG("async_function_106", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=coroutine, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="b", python_callable=coroutine_parameter, system_site_packages=False
    )
