from datetime import datetime
import json as plain_json

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    try:
        import nosuchjson as json
    except ImportError:
        json = plain_json  # observe: here
    return json.loads("[1]")


with DAG(
    "import_in_try_with_fallback_to_module_name",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
