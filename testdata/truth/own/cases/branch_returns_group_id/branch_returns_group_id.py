from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup
from airflow.operators.python import BranchPythonVirtualenvOperator


def process():
    return "group"


with DAG("branch_returns_group_id", schedule=None, start_date=datetime(2024, 1, 1)):
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
