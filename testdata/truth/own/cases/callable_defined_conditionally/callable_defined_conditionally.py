from datetime import datetime
import sys

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


if sys.version_info >= (3, 8):

    def process():
        return "new"

else:

    def process():
        return "old"


with DAG("callable_defined_conditionally", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
