from datetime import datetime
import sys

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


if sys.version_info >= (3, 8):

    def process():
        """Summary.

Text at the margin.  # observe[3.3]: here
"""
        return "ok"

else:
    process = None


with DAG(
    "callable_defined_conditionally_with_docstring_at_column_zero",
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
