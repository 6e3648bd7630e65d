"""Arguments that are fine, or not known."""
import os
import sys
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import ExternalPythonOperator, PythonVirtualenvOperator

PYTHON = "/opt/venv/bin/python"
settings = {"python": PYTHON}


def plain(n=1):
    return n


@task.virtualenv(requirements=[], python_version="2.7")
def two():
    return 1


@task.kubernetes(image="python:3.12", use_dill=True)
def in_pod():
    return 1


@task.external_python(python=os.environ["PYTHON"])
def elsewhere():
    return 1


with DAG(
    "accepted",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"provide_context": True, "serializer": "json"},
):
    PythonVirtualenvOperator(task_id="a", python_callable=plain, serializer="dill")
    PythonVirtualenvOperator(task_id="b", python_callable=plain, serializer=None)
    PythonVirtualenvOperator(task_id="c", python_callable=plain, serializer=os.environ["S"])
    PythonVirtualenvOperator(
        task_id="d", python_callable=plain, python_version="3.11", op_args=[1]
    )
    PythonVirtualenvOperator(task_id="e", python_callable=plain, python_version=None)
    PythonVirtualenvOperator(task_id="f", python_callable=plain, python_version="2.7", op_args=[])
    ExternalPythonOperator(task_id="g", python_callable=plain, python=sys.executable)
    ExternalPythonOperator(task_id="h", python_callable=plain, python="{{ var.value.python }}")
    ExternalPythonOperator(task_id="i", python_callable=plain, **settings)
    ExternalPythonOperator(task_id="j", python_callable=plain, python=os.path.join("/opt", "python"))
    ExternalPythonOperator(task_id="k", python_callable=plain, **os.environ)
    PythonVirtualenvOperator(task_id="l", python_callable=plain, skip_on_exit_code=[99, 100])
    PythonVirtualenvOperator(task_id="m", python_callable=plain, env_vars={"RETRIES": "3"})
    PythonVirtualenvOperator(task_id="n", python_callable=plain, op_kwargs={"n": 1})
    PythonVirtualenvOperator(task_id="o", python_callable=plain, op_args="{{ var.value.args }}")
    two()
    in_pod()
    elsewhere()
