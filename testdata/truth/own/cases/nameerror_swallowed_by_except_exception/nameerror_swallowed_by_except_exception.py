from datetime import datetime
import json

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    try:
        json.dumps(1)
    except Exception:
        pass
    return "ok"


with DAG("nameerror_swallowed_by_except_exception", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
