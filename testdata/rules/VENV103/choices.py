"""Which operator it is, the file leaves open."""

import json
import os
from datetime import datetime

from airflow import DAG
from airflow.operators.python import (
    ExternalPythonOperator,
    PythonOperator,
    PythonVirtualenvOperator,
)

Either = PythonVirtualenvOperator if os.environ.get("SHIP") else PythonOperator

if os.environ.get("SHIP"):
    Another = PythonOperator
else:
    Another = PythonVirtualenvOperator

if os.environ.get("SHIP"):
    Shipping = ExternalPythonOperator
else:
    Shipping = PythonVirtualenvOperator

try:
    from airflow.providers.standard.operators.python import PythonVirtualenvOperator as Newest
except ImportError:
    from airflow.operators.python import PythonVirtualenvOperator as Newest


def either():
    return json.loads("1")  # expect: VENV103 warning


def another():
    return json.loads("1")  # expect: VENV103 warning


def shipping():
    return json.loads("1")  # expect: VENV103


def newest():
    return json.loads("1")  # expect: VENV103


with DAG("choices", schedule=None, start_date=datetime(2024, 1, 1)):
    Either(task_id="a", python_callable=either)
    Another(task_id="b", python_callable=another)
    Shipping(task_id="c", python_callable=shipping)
    Newest(task_id="d", python_callable=newest)
