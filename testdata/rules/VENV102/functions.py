"""These are functions, or may be."""
import functools
import os
from datetime import datetime

from airflow import DAG
from airflow.decorators import setup, task
from airflow.operators.python import PythonOperator, PythonVirtualenvOperator


def plain():
    return 1


alias = plain


def redefined():
    yield 1


def redefined():  # noqa: F811
    return 1


class Job:
    @staticmethod
    def run():
        return 1

    def with_self(self):
        return 1

    def without_self():
        return 1

    def __new__(cls):
        return plain


class Maker(type):
    def __call__(cls):
        return plain


class Made(metaclass=Maker):
    pass


class Replaced:
    def run(self):
        return 1


replaced = Replaced()
replaced.run = plain
TABLE = {"a": plain, "b": alias}


def singleton(cls):
    return plain


@singleton
class Single:
    pass


def make(fast):
    if fast:
        return plain
    return lambda: 1


def wraps_plain(*args):
    @functools.wraps(plain)
    def inner():
        return plain()

    return inner


def inner_generator():
    def rows():
        yield 1

    return list(rows())


@setup
@task.virtualenv(requirements=[])
def set_up():
    return 1


@task.virtualenv(requirements=[])
def never_called(n=lambda: 1):
    return n


class Tasks:
    def uses_self(self):
        @task.virtualenv(requirements=[])
        def inner():
            return 1

        return inner()


with DAG("functions", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=alias)
    PythonVirtualenvOperator(task_id="b", python_callable=redefined)
    PythonVirtualenvOperator(task_id="c", python_callable=Job.run)
    PythonVirtualenvOperator(task_id="d", python_callable=Job.with_self, op_args=[1])
    PythonVirtualenvOperator(task_id="e", python_callable=Job.without_self)
    PythonVirtualenvOperator(task_id="f", python_callable=Job())
    PythonVirtualenvOperator(task_id="g", python_callable=Made())
    PythonVirtualenvOperator(task_id="h", python_callable=replaced.run)
    PythonVirtualenvOperator(task_id="i", python_callable=TABLE["a"])
    PythonVirtualenvOperator(task_id="j", python_callable=TABLE[os.environ["KEY"]])
    PythonVirtualenvOperator(task_id="k", python_callable=Single())
    PythonVirtualenvOperator(task_id="l", python_callable=make(os.environ))
    PythonVirtualenvOperator(task_id="m", python_callable=inner_generator)
    PythonVirtualenvOperator(task_id="n", python_callable=wraps_plain())
    PythonOperator(task_id="o", python_callable=lambda: 1)
    for name, function in TABLE.items():
        PythonVirtualenvOperator(task_id="table_" + name, python_callable=function)
    set_up()
