from datetime import datetime
import json

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    encode = lambda value: json.dumps(value)
    return encode(1)


with DAG("lambda_called_uses_toplevel_import", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
