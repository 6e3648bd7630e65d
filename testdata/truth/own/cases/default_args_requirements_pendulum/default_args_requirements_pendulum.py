from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(logical_date):
    return logical_date.year


with DAG(
    "default_args_requirements_pendulum",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"requirements": ["pendulum"]},
):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
