"""Dynamic task mapping of operators."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def everything(**context):  # expect: VENV106
    return 1


def kept_out(**context):
    return context["n"]


def mapped_setting(**context):
    return 1


def mapped_kwargs(**context):
    return 1


def parameter(ti):
    return ti


def parameter_not_given(ti, n=1):  # expect: VENV106
    return ti


with DAG("mapped_106", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator.partial(task_id="a", python_callable=everything).expand(
        op_kwargs=[{"n": 1}]
    )
    PythonVirtualenvOperator.partial(
        task_id="b", python_callable=kept_out, system_site_packages=False
    ).expand(op_kwargs=[{"n": 1}])
    PythonVirtualenvOperator.partial(task_id="c", python_callable=mapped_setting).expand(
        system_site_packages=[False]
    )
    PythonVirtualenvOperator.partial(task_id="d", python_callable=mapped_kwargs).expand_kwargs(
        [{"system_site_packages": False}]
    )
    PythonVirtualenvOperator.partial(
        task_id="e", python_callable=parameter, system_site_packages=False
    ).expand(op_args=[["mine"]])
    PythonVirtualenvOperator.partial(
        task_id="f",
        python_callable=parameter_not_given,
        op_kwargs={"n": 2},
        system_site_packages=False,
    ).expand(requirements=[[], ["six"]])
