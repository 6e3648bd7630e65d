"""Callables that default_args give to operators."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import dag
from airflow.operators.python import PythonVirtualenvOperator
from airflow.utils.task_group import TaskGroup

FACTOR = 3


def process():
    return FACTOR * 2  # expect: VENV104


def grouped():
    return FACTOR * 3  # expect: VENV104


def decorated():
    return FACTOR * 4  # expect: VENV104


def replaced():
    return FACTOR * 5


def open_choice():
    return FACTOR * 6


def changed():
    return FACTOR * 7


def fine():
    return 1


with DAG(
    "one",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"python_callable": process, "system_site_packages": False},
):
    PythonVirtualenvOperator(task_id="a", requirements=[])
    PythonVirtualenvOperator(task_id="b", requirements=[], python_callable=fine)

with DAG(
    "two",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"python_callable": replaced, "system_site_packages": False},
):
    with TaskGroup("group", default_args={"python_callable": grouped}):
        PythonVirtualenvOperator(task_id="a", requirements=[])
    with TaskGroup("other", default_args={"python_callable": fine}):
        PythonVirtualenvOperator(task_id="a", requirements=[])


@dag(
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"python_callable": decorated, "system_site_packages": False},
)
def three():
    PythonVirtualenvOperator(task_id="a", requirements=[])


three()


def settings():
    return {}


with DAG(
    "four",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"python_callable": open_choice, **settings()},
):
    PythonVirtualenvOperator(task_id="a", requirements=[], system_site_packages=False)

ARGS = {"python_callable": changed}
ARGS.update(python_callable=fine)

with DAG("five", schedule=None, start_date=datetime(2024, 1, 1), default_args=ARGS):
    PythonVirtualenvOperator(task_id="a", requirements=[], system_site_packages=False)
