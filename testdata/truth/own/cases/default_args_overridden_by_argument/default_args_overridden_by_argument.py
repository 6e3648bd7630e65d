from datetime import datetime
import json

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def wrong():
    return json.loads("[1]")


def process():
    return "ok"


with DAG(
    "default_args_overridden_by_argument",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"python_callable": wrong, "system_site_packages": True},
):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
