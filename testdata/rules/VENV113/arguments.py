"""Arguments that are refused."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import ExternalPythonOperator, PythonVirtualenvOperator


def plain(n=1):
    return n


@task.virtualenv(requirements=[], serializer="json")  # expect: VENV113
def serialized():
    return 1


@task.virtualenv(requirements=[], python_version="2.7")  # expect: VENV113
def two(n):
    return n


@task.external_python(python="venv/bin/python")  # expect: VENV113
def relative():
    return 1


@task.external_python()  # expect: VENV113
def nowhere():
    return 1


@task.docker(image="python:3.12", serializer="marshal")  # expect: VENV113
def in_docker():
    return 1


@task.virtualenv(serializer="json")  # expect: VENV113 warning
def never_called():
    return 1


with DAG("arguments", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=plain, serializer="json"  # expect: VENV113
    )
    PythonVirtualenvOperator(
        task_id="b", python_callable=plain, use_dill=True  # expect[3.3]: VENV113
    )
    PythonVirtualenvOperator(
        task_id="c",
        python_callable=plain,
        use_dill=True,  # expect: VENV113
        serializer="cloudpickle",
    )
    PythonVirtualenvOperator(
        task_id="d", python_callable=plain, provide_context=True  # expect[3.3]: VENV113
    )
    PythonVirtualenvOperator(
        task_id="e", python_callable=plain, python_version=3.11  # expect[3.3]: VENV113
    )
    PythonVirtualenvOperator(
        task_id="f", python_callable=plain, python_version=2, op_args=[1]  # expect: VENV113
    )
    ExternalPythonOperator(task_id="g", python_callable=plain, python="python3")  # expect: VENV113
    ExternalPythonOperator(task_id="h", python_callable=plain, python="")  # expect: VENV113
    ExternalPythonOperator(task_id="i", python_callable=plain)  # expect: VENV113
    ExternalPythonOperator(task_id="j", python_callable=plain, python="~/bin/python")  # expect: VENV113
    ExternalPythonOperator(
        task_id="k",
        python_callable=plain,
        python="/opt/bin/python",
        requirements=["six"],  # expect: VENV113
    )
    PythonVirtualenvOperator(
        task_id="l", python_callable=plain, python="/opt/bin/python"  # expect: VENV113
    )
    PythonVirtualenvOperator(
        task_id="m", python_callable=plain, skip_on_exit_code="99"  # expect: VENV113
    )
    PythonVirtualenvOperator(
        task_id="n", python_callable=plain, env_vars={"RETRIES": 3}  # expect: VENV113
    )
    PythonVirtualenvOperator(
        task_id="o", python_callable=plain, string_args="abc"  # expect: VENV113 warning
    )
    PythonVirtualenvOperator(
        task_id="p", python_callable=plain, op_kwargs=["abc"]  # expect: VENV113
    )
    PythonVirtualenvOperator(
        task_id="q", python_callable=plain, pip_install_options="--no-deps"  # expect: VENV113
    )
    serialized()
    two(1)
    relative()
    nowhere()
    in_docker()
