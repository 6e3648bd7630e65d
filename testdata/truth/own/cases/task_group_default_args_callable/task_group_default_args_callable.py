from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator
from airflow.utils.task_group import TaskGroup

FACTOR = 3


def process():
    return FACTOR * 2  # observe: here


with DAG("task_group_default_args_callable", schedule=None, start_date=datetime(2024, 1, 1)):
    with TaskGroup("group", default_args={"python_callable": process, "system_site_packages": False}):
        PythonVirtualenvOperator(task_id="t", requirements=[], venv_cache_path="/tmp/venvs")
