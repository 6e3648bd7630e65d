from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return "ok"


with DAG(
    "default_args_lambda_overridden",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"python_callable": lambda: 1},
):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
