from datetime import datetime
import logging

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(value):
    return value.name


with DAG("op_kwargs_logger", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs={"value": logging.getLogger("load")},
    )
