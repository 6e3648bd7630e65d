from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return virtualenv_string_args


with DAG("string_args_lines_are_split", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        string_args=["a\nb", " c "],
    )
