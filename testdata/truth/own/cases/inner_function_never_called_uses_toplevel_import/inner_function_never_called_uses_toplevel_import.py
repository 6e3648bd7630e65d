from datetime import datetime
import json

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    def encode(value):
        return json.dumps(value)

    return "ok"


with DAG("inner_function_never_called_uses_toplevel_import", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
