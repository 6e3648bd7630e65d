from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


kind, rest = "a", []


def process():
    match ["load", 1, 2]:
        case [kind, *rest]:
            return [kind, rest]


with DAG("match_captures_names_of_module", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
