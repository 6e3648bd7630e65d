"""What is passed by name, and what default_args and comprehensions pass."""
import os
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator

NAMES = ["a", "b"]
VALUES = {"a": 1, "b": 2}


def of_context(ds, /):
    return ds


def of_context_with_default(ds=None, /):
    return ds


def own_default(number=1, /):
    return number


def with_the_rest(ds, /, **kwargs):
    return ds


def default_with_the_rest(ds=None, /, **kwargs):
    return ds


def templates(templates_dict, /):
    return templates_dict


def two(a, b):
    return a, b


def three(a, b, c):
    return a, b, c


@task.virtualenv(system_site_packages=False)
def decorated(ds, /):
    return ds


@task.virtualenv
def owned(owner):
    return owner


@task.virtualenv(default_args={"owner": "me"})
def owned_by_itself(owner):
    return owner


with DAG("by_name", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=of_context)  # expect: VENV112
    PythonVirtualenvOperator(task_id="b", python_callable=of_context_with_default)  # expect: VENV112
    PythonVirtualenvOperator(task_id="c", python_callable=own_default)
    PythonVirtualenvOperator(task_id="d", python_callable=own_default, op_args=[2])
    PythonVirtualenvOperator(task_id="e", python_callable=own_default, op_kwargs={"number": 2})  # expect: VENV112
    PythonVirtualenvOperator(
        task_id="f",
        python_callable=with_the_rest,  # expect: VENV112
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="g", python_callable=default_with_the_rest, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="h", python_callable=templates)  # expect: VENV112
    PythonVirtualenvOperator(task_id="i", python_callable=own_default, op_args=os.environ["A"])
    PythonVirtualenvOperator(
        task_id="j",
        python_callable=three,
        op_kwargs={name: name.upper() for name in NAMES},  # expect: VENV112
    )
    PythonVirtualenvOperator(
        task_id="k", python_callable=two, op_kwargs={name: name for name in NAMES}
    )
    PythonVirtualenvOperator(
        task_id="l", python_callable=two, op_kwargs={name: n + 1 for name, n in VALUES.items()}
    )
    PythonVirtualenvOperator(
        task_id="m",
        python_callable=three,
        op_kwargs={name: n for name, n in VALUES.items() if n},
    )
    PythonVirtualenvOperator(
        task_id="n", python_callable=three, op_kwargs={name * 2: 1 for name in NAMES}
    )
    PythonVirtualenvOperator(
        task_id="o",
        python_callable=two,
        op_args=[n + 1 for n in (1, 2, 3)],  # expect: VENV112
    )
    PythonVirtualenvOperator(
        task_id="p", python_callable=three, op_args=[n for n in range(3)]
    )
    PythonVirtualenvOperator(
        task_id="q", python_callable=three, op_kwargs={"a": 1, **VALUES, **os.environ}
    )
    decorated()  # expect: VENV112
    owned()  # expect: VENV112
    owned_by_itself()

with DAG(
    "owned", schedule=None, start_date=datetime(2024, 1, 1), default_args={"owner": "me"}
):
    owned()
    owned(owner="you")
    owned("you")  # expect: VENV112

with DAG(
    "others", schedule=None, start_date=datetime(2024, 1, 1), default_args={**os.environ}
):
    owned()
