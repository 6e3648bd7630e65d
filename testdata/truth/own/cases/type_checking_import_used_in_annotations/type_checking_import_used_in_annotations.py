from datetime import datetime
from typing import TYPE_CHECKING

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


if TYPE_CHECKING:
    from decimal import Decimal


def process(rows: "list[Decimal] | None" = None) -> "Decimal | None":
    total: Decimal = 0
    return total


with DAG(
    "type_checking_import_used_in_annotations",
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
