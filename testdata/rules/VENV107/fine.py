"""Arguments that come through."""
import re
from datetime import date, datetime, timedelta
from decimal import Decimal

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

PLAIN = {"a": [1, "b", None, (2.5, True)], "when": date(2024, 1, 1)}


def process(x):
    return 1


with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=process, system_site_packages=False, op_kwargs={"x": PLAIN})
    PythonVirtualenvOperator(task_id="b", python_callable=process, system_site_packages=False, op_args=[[timedelta(1), Decimal(1), re.compile("a")]])
