"""What is imported for type checkers only is not there at run time, here or anywhere."""
from datetime import datetime
from typing import TYPE_CHECKING

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

if TYPE_CHECKING:
    from decimal import Decimal


def used_at_run_time():
    return str(Decimal(1))  # expect: VENV103


def asks_itself():
    if TYPE_CHECKING:  # expect: VENV103
        from decimal import Decimal

    def helper(x: "Decimal"):
        return x

    return helper(1)


def asks_properly():
    from typing import TYPE_CHECKING

    if TYPE_CHECKING:
        from decimal import Decimal

    def helper(x: "Decimal"):
        return x

    return helper(1)


with DAG("type_checking", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=used_at_run_time, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="b", python_callable=asks_itself, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=asks_properly, system_site_packages=False)
