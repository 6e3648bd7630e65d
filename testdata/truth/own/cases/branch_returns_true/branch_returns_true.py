from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import BranchPythonVirtualenvOperator


def process():
    return True  # observe: here


with DAG("branch_returns_true", schedule=None, start_date=datetime(2024, 1, 1)):
    t = BranchPythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    t >> [a, b]
