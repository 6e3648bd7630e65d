from datetime import datetime
from datetime import date

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    match 1:
        case date():  # observe: here
            return "date"
    return "other"


with DAG("match_class_pattern_of_module_import", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
