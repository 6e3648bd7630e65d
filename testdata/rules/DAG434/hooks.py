"""Keys that hooks put into the context."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator, get_current_context


def prepare(context):
    context["tenant"] = "a"


def by_name(**context):
    return context["tenant"]


def by_current():
    return get_current_context()["tenant"]


with DAG("hooks", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="by_name", python_callable=by_name, pre_execute=prepare)
    PythonOperator(task_id="by_current", python_callable=by_current, on_execute_callback=prepare)
