from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    import os

    return os.environ["STAGE"]


with DAG("inherit_env_false_keeps_env_vars", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        inherit_env=False,
        env_vars={"STAGE": "test"},
    )
