"""Attributes that a callable reads of itself, and variables of factories."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def make(number):
    def process():
        return number  # expect: VENV104

    return process


MADE = [make(number) for number in range(2)]
NAMED = {name: make(name) for name in ("a", "b")}


def reads():
    return reads.limit  # expect: VENV104


reads.limit = 3


def calls():
    calls.helper()  # expect: VENV104
    return calls.__name__


calls.helper = print


def counts():
    counts.number = 1
    counts.number += 1
    return counts.number


def set_in_helper():
    def start():
        set_in_helper.number = 1

    start()
    return set_in_helper.number


def set_by_name():
    setattr(set_by_name, "number", 1)
    return set_by_name.number


def asks():
    if not hasattr(asks, "number"):
        asks.number = 1
    return asks.number


def tries():
    try:
        return tries.number
    except AttributeError:
        return 0


def some(ds):
    if ds == "2024-01-01":
        return some.number
    return 0


some.number = 3


def shadowed():
    shadowed = datetime.now  # expect: VENV103
    return shadowed.number


with DAG("own_attributes", schedule=None, start_date=datetime(2024, 1, 1)):
    for function in (
        calls,
        counts,
        set_in_helper,
        set_by_name,
        asks,
        tries,
        some,
    ):
        pass
    PythonVirtualenvOperator(task_id="a", python_callable=MADE[0])
    PythonVirtualenvOperator(task_id="b", python_callable=NAMED["a"])
    PythonVirtualenvOperator(task_id="c", python_callable=reads)
    PythonVirtualenvOperator(task_id="d", python_callable=calls)
    PythonVirtualenvOperator(task_id="e", python_callable=counts)
    PythonVirtualenvOperator(task_id="f", python_callable=set_in_helper)
    PythonVirtualenvOperator(task_id="g", python_callable=set_by_name)
    PythonVirtualenvOperator(task_id="h", python_callable=asks)
    PythonVirtualenvOperator(task_id="i", python_callable=tries)
    PythonVirtualenvOperator(task_id="j", python_callable=some)
    PythonVirtualenvOperator(task_id="k", python_callable=shadowed)
