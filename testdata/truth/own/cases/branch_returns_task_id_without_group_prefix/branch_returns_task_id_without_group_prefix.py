from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup
from airflow.operators.python import BranchPythonVirtualenvOperator


def process():
    return "a"  # observe: here


with DAG(
    "branch_returns_task_id_without_group_prefix",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    t = BranchPythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
    with TaskGroup("group") as group:
        EmptyOperator(task_id="a")
    t >> group
