from datetime import datetime
from decimal import Decimal

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(value):
    return str(value("1.5"))


with DAG("op_kwargs_standard_library_class", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs={"value": Decimal},
    )
