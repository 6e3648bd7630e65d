"""What the file defines: constants, helpers, classes, loggers, exceptions."""
import logging
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator

LIMIT = 10
LOW, HIGH = 1, 10
TABLE: str = "users"
log = logging.getLogger(__name__)
RULES = {"a": 1}
TOTAL = 0
TOTAL += 1

for LAST in range(3):
    pass

with open("/dev/null") as handle:
    pass

if (walrus := 5) > 3:
    pass


class Row:
    size = 1


class BadRow(Exception):
    pass


def helper(x):
    return x


async def fetch():
    return 1


square = lambda x: x * x  # noqa: E731


def constant():
    return LIMIT  # expect: VENV104


def in_text():
    return f"{LIMIT} of {HIGH:>{LOW}}"  # expect: VENV104, VENV104, VENV104


def annotated():
    return TABLE  # expect: VENV104


def logger():
    log.info("x")  # expect: VENV104


def calls_helper():
    return helper(1)  # expect: VENV104


def calls_lambda():
    return square(2)  # expect: VENV104


def makes_object():
    return Row().size  # expect: VENV104


def passes_helper_on():
    return list(map(helper, [1]))  # expect: VENV104


def raises():
    raise BadRow  # expect: VENV104


def catches():
    try:
        int("x")
    except BadRow:  # expect: VENV104
        return None
    except ValueError:
        return 1


def subclasses():
    class More(Row):  # expect: VENV104
        pass

    return More.__name__


def decorates():
    @helper  # expect: VENV104
    def inner():
        return 1

    return inner()


def default_of_inner():
    def inner(x=LIMIT):  # expect: VENV104
        return x

    return inner()


def loop_variable():
    return LAST, handle, walrus, TOTAL  # expect: VENV104, VENV104, VENV104, VENV104


def awaits():
    import asyncio

    return asyncio.run(fetch())  # expect: VENV104


def subscript():
    return RULES["a"]  # expect: VENV104


def stores():
    RULES["b"] = 2  # expect: VENV104


def matches(value=1):
    match value:
        case Row():  # expect: VENV104
            return 1
        case _:
            return 2


def undefined():
    return no_such_name  # expect: VENV104  # noqa: F821


with DAG("module_names", schedule=None, start_date=datetime(2024, 1, 1)):
    for function in (constant,):
        pass
    PythonVirtualenvOperator(task_id="a", python_callable=constant)
    PythonVirtualenvOperator(task_id="b", python_callable=in_text)
    PythonVirtualenvOperator(task_id="c", python_callable=annotated)
    PythonVirtualenvOperator(task_id="d", python_callable=logger)
    PythonVirtualenvOperator(task_id="e", python_callable=calls_helper)
    PythonVirtualenvOperator(task_id="f", python_callable=calls_lambda)
    PythonVirtualenvOperator(task_id="g", python_callable=makes_object)
    PythonVirtualenvOperator(task_id="h", python_callable=passes_helper_on)
    PythonVirtualenvOperator(task_id="i", python_callable=raises)
    PythonVirtualenvOperator(task_id="j", python_callable=catches)
    PythonVirtualenvOperator(task_id="k", python_callable=subclasses)
    PythonVirtualenvOperator(task_id="l", python_callable=decorates)
    PythonVirtualenvOperator(task_id="m", python_callable=default_of_inner)
    PythonVirtualenvOperator(task_id="n", python_callable=loop_variable)
    PythonVirtualenvOperator(task_id="o", python_callable=awaits)
    PythonVirtualenvOperator(task_id="p", python_callable=subscript)
    PythonVirtualenvOperator(task_id="q", python_callable=stores)
    PythonVirtualenvOperator(task_id="r", python_callable=matches)
    PythonVirtualenvOperator(task_id="s", python_callable=undefined)

    @task.virtualenv(task_id=f"t{LIMIT}", requirements=[TABLE][:0], system_site_packages=bool(RULES))
    def decorator_arguments_are_cut_out():
        return 1

    decorator_arguments_are_cut_out()
