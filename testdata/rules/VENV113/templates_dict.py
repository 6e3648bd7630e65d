"""Templates that the callable does not ask for: its file of arguments is not written, and is read."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import ExternalPythonOperator, PythonVirtualenvOperator

DAY = {"day": "{{ ds }}"}


def nothing():
    return 1


def with_default(limit=3):
    return limit


def asks(templates_dict):
    return templates_dict


def asks_for_context(ds):
    return ds


def takes_all(**context):
    return context["templates_dict"]


def takes_any(*args):
    return args


@task.virtualenv(templates_dict={"day": "{{ ds }}"})  # expect: VENV113
def decorated():
    return 1


@task.virtualenv(templates_dict={"day": "{{ ds }}"})
def decorated_with_argument(limit):
    return limit


@task.virtualenv(templates_dict={"day": "{{ ds }}"})
def given_by_default_args(owner="me"):
    return owner


with DAG("templates_dict", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a",
        python_callable=nothing,
        templates_dict={"day": "{{ ds }}"},  # expect: VENV113
    )
    ExternalPythonOperator(
        task_id="b",
        python_callable=nothing,
        python="/opt/venv/bin/python",
        templates_dict=DAY,  # expect: VENV113
    )
    PythonVirtualenvOperator(
        task_id="c",
        python_callable=with_default,
        templates_dict=DAY,  # expect: VENV113
        op_kwargs={"other": 1},
    )
    PythonVirtualenvOperator(
        task_id="d", python_callable=with_default, templates_dict=DAY, op_kwargs={"limit": 1}
    )
    PythonVirtualenvOperator(
        task_id="e", python_callable=with_default, templates_dict=DAY, op_args=[1]
    )
    PythonVirtualenvOperator(task_id="f", python_callable=asks, templates_dict=DAY)
    PythonVirtualenvOperator(task_id="g", python_callable=asks_for_context, templates_dict=DAY)
    PythonVirtualenvOperator(
        task_id="h", python_callable=takes_all, templates_dict=DAY, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="i", python_callable=takes_any, templates_dict=DAY)
    PythonVirtualenvOperator(task_id="j", python_callable=nothing, templates_dict={})
    PythonVirtualenvOperator(task_id="k", python_callable=nothing, templates_dict=None)
    PythonVirtualenvOperator(
        task_id="l",
        python_callable=nothing,
        skip_on_exit_code=1,
        templates_dict=DAY,  # expect: VENV113 warning
    )
    PythonVirtualenvOperator.partial(
        task_id="m", python_callable=nothing, templates_dict=DAY
    ).expand(op_args=[[1]])
    PythonVirtualenvOperator(
        task_id="n",
        python_callable=nothing,
        requirements=5,  # expect: VENV113
    )
    PythonVirtualenvOperator(task_id="o", python_callable=nothing, requirements=0)
    decorated()
    decorated_with_argument(1)

with DAG(
    "owned", schedule=None, start_date=datetime(2024, 1, 1), default_args={"owner": "me"}
):
    given_by_default_args()
