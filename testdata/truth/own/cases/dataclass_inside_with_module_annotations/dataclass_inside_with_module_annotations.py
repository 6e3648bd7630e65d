from datetime import datetime
from decimal import Decimal

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    from dataclasses import dataclass, asdict

    @dataclass
    class Row:
        price: Decimal
        count: int = 2

    return asdict(Row(1))


with DAG(
    "dataclass_inside_with_module_annotations",
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
