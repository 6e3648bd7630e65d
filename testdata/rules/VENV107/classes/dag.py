"""Objects of classes of the project: only the name of the class is pickled."""
import enum
from collections import namedtuple
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, TypedDict

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import ExternalPythonOperator, PythonVirtualenvOperator
from settings import Remote, helper


class Plain:
    def __init__(self, x=1):
        self.x = x


@dataclass
class Data:
    a: int = 1


class Color(enum.Enum):
    RED = 1


class Pair(NamedTuple):
    a: int


class Name(str, enum.Enum):
    RED = "red"


class Reduced:
    def __reduce__(self):
        return int, ("3",)


class Record(TypedDict):
    a: int


class Registry:
    NAME = "a"

    def __new__(cls):
        return {}


def make():
    return Plain(1)


def other():
    return 2


def process(x):
    return 1


class Local:
    pass


Local = 3


with DAG("classes", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=process, system_site_packages=False, op_kwargs={"x": Plain(3)})  # expect: VENV107
    PythonVirtualenvOperator(task_id="b", python_callable=process, system_site_packages=False, op_kwargs={"x": Data()})  # expect: VENV107
    PythonVirtualenvOperator(task_id="c", python_callable=process, system_site_packages=False, op_kwargs={"x": Color.RED})  # expect: VENV107
    PythonVirtualenvOperator(task_id="d", python_callable=process, system_site_packages=False, op_kwargs={"x": Pair(1)})  # expect: VENV107
    PythonVirtualenvOperator(task_id="e", python_callable=process, system_site_packages=False, op_kwargs={"x": make()})  # expect: VENV107
    PythonVirtualenvOperator(task_id="f", python_callable=process, system_site_packages=False, op_kwargs={"x": Plain})  # expect: VENV107
    PythonVirtualenvOperator(task_id="g", python_callable=process, system_site_packages=False, op_kwargs={"x": other})  # expect: VENV107
    # The worker's packages do not help: the file is none of them. Nor does another serializer.
    PythonVirtualenvOperator(task_id="h", python_callable=process, op_kwargs={"x": Plain()})  # expect: VENV107
    PythonVirtualenvOperator(task_id="i", python_callable=process, serializer="cloudpickle", op_kwargs={"x": [Plain()]})  # expect: VENV107
    ExternalPythonOperator(task_id="j", python_callable=process, python="/opt/venv/bin/python", op_kwargs={"x": Plain()})  # expect: VENV107
    # The callable itself is made known under the file's name.
    PythonVirtualenvOperator(task_id="k", python_callable=process, system_site_packages=False, op_kwargs={"x": process})
    # No object of the class.
    PythonVirtualenvOperator(task_id="l", python_callable=process, system_site_packages=False, op_kwargs={"x": [Record(a=1), Name.RED, Reduced(), Registry(), Registry.NAME, Color.RED.value, Local, Plain().x]})
    # Of another file: found since Airflow 3.
    PythonVirtualenvOperator(task_id="m", python_callable=process, system_site_packages=False, op_kwargs={"x": Remote()})  # expect[2.11]: VENV107
    PythonVirtualenvOperator(task_id="n", python_callable=process, system_site_packages=False, op_kwargs={"x": helper})  # expect[2.11]: VENV107
    PythonVirtualenvOperator(task_id="o", python_callable=process, op_kwargs={"x": Remote()})
    PythonVirtualenvOperator(task_id="p", python_callable=process, system_site_packages=False, env_vars={"PYTHONPATH": "/opt/dags"}, op_kwargs={"x": Remote()})
    PythonVirtualenvOperator(task_id="q", python_callable=process, system_site_packages=False, requirements=["apache-airflow==2.11.2"], op_kwargs={"x": Remote()})

    @task.virtualenv(system_site_packages=False)
    def decorated(x, y=None):
        return 1

    decorated(Plain())  # expect: VENV107
    decorated(1, y=[Color.RED])  # expect: VENV107
    decorated.partial(y=Plain()).expand(x=[1])  # expect: VENV107
    decorated.expand(x=[Plain()])
    decorated(decorated.override(task_id="first")(1))
