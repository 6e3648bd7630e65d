"""What the task passes itself is no context."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator
from own_settings import ARGS, KWARGS, KWARGS_ELSEWHERE, more_kwargs

OP_KWARGS = {"ti": "mine", "n": 1}
EXTENDED = {"n": 1}
EXTENDED["ti"] = "mine"


def f(ti):
    return ti.upper()


def g(**kwargs):
    return kwargs["ti"].upper()


def h(n, ti=None):
    return ti.upper()


def not_given(ti, n=1):  # expect: VENV106
    return ti


with DAG("own_arguments", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=f, op_kwargs={"ti": "mine"}, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="b", python_callable=f, op_kwargs=dict(ti="mine"), system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="c", python_callable=g, op_kwargs=OP_KWARGS, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="d", python_callable=f, op_kwargs={**OP_KWARGS}, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="e", python_callable=g, op_kwargs=EXTENDED, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="h", python_callable=f, op_kwargs=KWARGS, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="i", python_callable=g, op_kwargs=more_kwargs(), system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="j", python_callable=f, op_args=["mine"], system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="k", python_callable=h, op_args=(1, "mine"), system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="l", python_callable=f, op_args=ARGS, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="m",
        python_callable=h,
        op_kwargs={"n": 1} | {"ti": "mine"},
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="n", python_callable=not_given, op_kwargs={"n": 1}, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="o", python_callable=f, op_kwargs=KWARGS_ELSEWHERE, system_site_packages=False
    )
