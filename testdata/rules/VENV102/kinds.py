"""Everything that is no plain function."""
import functools
import json
import math
import operator
import os
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import (
    BranchPythonVirtualenvOperator,
    ExternalPythonOperator,
    PythonVirtualenvOperator,
)


def plain(n=1):
    return n


named_lambda = lambda: 1  # noqa: E731
TABLE = {"a": lambda: 1}
ONE = partial(plain, 1)
cached = functools.cache(plain)


class Job:
    def run(self):
        return 1

    @classmethod
    def of_class(cls):
        return 1

    def __call__(self):
        return 1


class Derived(Job):
    pass


class MoreDerived(Derived):
    pass


@dataclass
class Data:
    n: int = 1

    def run(self):
        return self.n


job = Job()


@lru_cache(maxsize=None)
def cached_by_decorator():
    return 1


@task
def decorated():
    return 1


@staticmethod
def static():
    return 1


def rows():  # expect: VENV102
    yield 1


def gives_nothing():
    print("called, and not passed")


def gives_text():
    return "text"


def makes_lambda():
    return lambda: 1


def venv(task_id, function):
    return PythonVirtualenvOperator(task_id=task_id, python_callable=function)  # expect: VENV102


with DAG("kinds", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=lambda: 1)  # expect: VENV102
    PythonVirtualenvOperator(task_id="b", python_callable=named_lambda)  # expect: VENV102
    PythonVirtualenvOperator(task_id="c", python_callable=TABLE["a"])  # expect: VENV102
    PythonVirtualenvOperator(task_id="d", python_callable=partial(plain, 1))  # expect: VENV102
    PythonVirtualenvOperator(task_id="e", python_callable=ONE)  # expect: VENV102
    PythonVirtualenvOperator(task_id="f", python_callable=Job().run)  # expect: VENV102
    PythonVirtualenvOperator(task_id="g", python_callable=job.run)  # expect: VENV102
    PythonVirtualenvOperator(task_id="h", python_callable=job.of_class)  # expect: VENV102
    PythonVirtualenvOperator(task_id="i", python_callable=Job.of_class)  # expect: VENV102
    PythonVirtualenvOperator(task_id="j", python_callable=Derived.of_class)  # expect: VENV102
    PythonVirtualenvOperator(task_id="k", python_callable=job)  # expect: VENV102
    PythonVirtualenvOperator(task_id="l", python_callable=Derived())  # expect: VENV102
    PythonVirtualenvOperator(task_id="m", python_callable=Data().run)  # expect: VENV102
    PythonVirtualenvOperator(task_id="ma", python_callable=MoreDerived().run)  # expect: VENV102
    PythonVirtualenvOperator(task_id="n", python_callable=Job)  # expect: VENV102
    PythonVirtualenvOperator(task_id="o", python_callable=len)  # expect: VENV102
    PythonVirtualenvOperator(task_id="p", python_callable=os.getcwd)  # expect: VENV102
    PythonVirtualenvOperator(task_id="q", python_callable=math.sqrt)  # expect: VENV102
    PythonVirtualenvOperator(task_id="r", python_callable=operator.itemgetter(1))  # expect: VENV102
    PythonVirtualenvOperator(task_id="s", python_callable=cached)  # expect: VENV102
    PythonVirtualenvOperator(task_id="t", python_callable=cached_by_decorator)  # expect: VENV102
    PythonVirtualenvOperator(task_id="u", python_callable=decorated)  # expect: VENV102
    PythonVirtualenvOperator(task_id="v", python_callable=static)  # expect: VENV102
    PythonVirtualenvOperator(task_id="w", python_callable=gives_nothing())  # expect: VENV102
    PythonVirtualenvOperator(task_id="x", python_callable=gives_text())  # expect: VENV102
    PythonVirtualenvOperator(task_id="y", python_callable=makes_lambda())  # expect: VENV102
    PythonVirtualenvOperator(task_id="z", python_callable=None)  # expect: VENV102
    PythonVirtualenvOperator(task_id="aa", python_callable="plain")  # expect: VENV102
    PythonVirtualenvOperator(task_id="ab", python_callable=json)  # expect: VENV102
    PythonVirtualenvOperator(task_id="ad", python_callable=Job.run)  # expect: VENV102
    PythonVirtualenvOperator(task_id="ae", python_callable=decorated())  # expect: VENV102
    BranchPythonVirtualenvOperator(task_id="af", python_callable=lambda: "a")  # expect: VENV102
    ExternalPythonOperator(
        task_id="ag", python="/opt/bin/python", python_callable=len  # expect: VENV102
    )
    task.virtualenv(requirements=[])(lambda: 1)()  # expect: VENV102, DAG404
    task.virtualenv(Job)()  # expect: VENV102
    for function in (lambda: 1, partial(plain, 2)):
        PythonVirtualenvOperator(
            task_id=str(function), python_callable=function  # expect: VENV102
        )
    venv("ah", lambda: 2)
    PythonVirtualenvOperator(task_id="ai", python_callable=rows)
