"""Modules of the project inside of callables."""
import sys
from datetime import datetime

from airflow import DAG
from airflow.operators.python import ExternalPythonOperator, PythonVirtualenvOperator


def alone():
    from modules.helpers import VALUE  # expect[2.11]: VENV115

    return VALUE


def with_known():
    import modules.helpers  # expect[2.11]: VENV115

    return modules.helpers.VALUE


def with_own_library():
    import modules  # expect[2.11]: VENV115 warning

    return str(modules)


def with_system():
    from modules import helpers  # expect[2.11]: VENV115 warning

    return str(helpers)


def external():
    from modules import helpers  # expect[2.11]: VENV115 warning

    return str(helpers)


def sometimes(x):
    if x:
        from modules import helpers  # expect[2.11]: VENV115 warning

        return str(helpers)


def found():
    from modules import helpers

    return str(helpers)


def handled():
    try:
        from modules import helpers
    except ModuleNotFoundError:
        helpers = None
    return helpers


with DAG("project", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=alone, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="b",
        python_callable=with_known,
        requirements=["six==1.17.0"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="c",
        python_callable=with_own_library,
        requirements=["acme==1.0"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(task_id="d", python_callable=with_system)
    ExternalPythonOperator(task_id="e", python_callable=external, python="/opt/venv/bin/python")
    PythonVirtualenvOperator(
        task_id="f", python_callable=sometimes, op_args=[1], system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="g",
        python_callable=found,
        requirements=["apache-airflow==2.11.0"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="h",
        python_callable=found,
        env_vars={"PYTHONPATH": "/opt/airflow/dags"},
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="i",
        python_callable=found,
        requirements=["acme-modules==1.0"],
        system_site_packages=False,
    )
    ExternalPythonOperator(task_id="j", python_callable=found, python=sys.executable)
    PythonVirtualenvOperator(task_id="k", python_callable=handled, system_site_packages=False)
