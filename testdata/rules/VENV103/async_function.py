"""An async function never runs there: its body misses nothing."""
import json
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator


async def load():  # expect[2.11]: VENV111  # expect[3.3]: VENV111 warning
    return json.loads("[1]")


def runs_a_coroutine():
    import asyncio

    async def inner():
        return json.loads("[1]")  # expect: VENV103

    return asyncio.run(inner())


with DAG("async_function", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=load, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="b", python_callable=runs_a_coroutine, system_site_packages=False
    )

    @task.virtualenv(system_site_packages=False)
    async def decorated():  # expect[2.11]: VENV111  # expect[3.3]: VENV111 warning
        return json.loads("[1]")

    decorated()
