"""Loops over what a function of this name gives, and coroutines that are handed on."""

import json
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def own_range():
    def range(n):
        return []

    for i in range(3):
        json.dumps(1)  # expect: VENV103 warning


def own_sorted(sorted):
    for i in sorted([1]):
        json.dumps(1)  # expect: VENV103 warning


def builtin_range():
    for i in range(3):
        json.dumps(1)  # expect: VENV103


def run_by_asyncio():
    import asyncio

    async def main():
        return json.dumps(1)  # expect: VENV103

    return asyncio.run(main())


def run_by_import():
    from asyncio import run

    async def main():
        return json.dumps(1)  # expect: VENV103

    return run(main())


def run_by_others():
    async def main():
        return json.dumps(1)  # expect: VENV103 warning

    class Runner:
        @staticmethod
        def run(coroutine):
            coroutine.close()

    Runner.run(main())


def asserted():
    assert json  # expect: VENV103 warning


with DAG("own_range", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=own_range, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=own_sorted, op_args=[list], system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=builtin_range, system_site_packages=False)
    PythonVirtualenvOperator(task_id="d", python_callable=run_by_asyncio, system_site_packages=False)
    PythonVirtualenvOperator(task_id="e", python_callable=run_by_import, system_site_packages=False)
    PythonVirtualenvOperator(task_id="f", python_callable=run_by_others, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="g",
        python_callable=asserted,
        system_site_packages=False,
        env_vars={"PYTHONOPTIMIZE": "1"},
    )
