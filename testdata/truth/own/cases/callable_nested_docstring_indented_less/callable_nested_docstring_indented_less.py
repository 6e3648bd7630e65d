from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def make():
    def process():
        """Summary.

  Two blanks only.  # observe: here
        """
        return "ok"

    return process


with DAG("callable_nested_docstring_indented_less", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=make(),
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
