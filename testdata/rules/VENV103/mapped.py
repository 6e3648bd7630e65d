"""Dynamic task mapping of operators."""
import json
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def expanded(n):
    return json.loads("[1]")  # expect: VENV103


def expanded_kwargs(n):
    return json.loads("[1]")  # expect: VENV103


def clean(n):
    import json

    return json.loads("[1]")


with DAG("mapped", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator.partial(
        task_id="a", python_callable=expanded, system_site_packages=False
    ).expand(op_args=[[1], [2]])
    PythonVirtualenvOperator.partial(
        task_id="b", python_callable=expanded_kwargs, system_site_packages=False
    ).expand_kwargs([{"op_kwargs": {"n": 1}}])
    PythonVirtualenvOperator.partial(
        task_id="c", python_callable=clean, system_site_packages=False
    ).expand(op_kwargs=[{"n": 1}, {"n": 2}])
