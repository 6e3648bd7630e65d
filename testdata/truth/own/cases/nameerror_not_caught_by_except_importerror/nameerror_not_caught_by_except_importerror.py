from datetime import datetime
import json

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    try:
        return json.dumps(1)
    except ImportError:
        return "fallback"


with DAG("nameerror_not_caught_by_except_importerror", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
