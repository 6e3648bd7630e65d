from datetime import datetime
from decimal import Decimal

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    def double(number: Decimal) -> Decimal:
        return number * 2

    return double(1)


with DAG(
    "inner_function_annotation_uses_module_name",
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
