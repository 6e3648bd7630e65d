"""Globals that inner functions assign."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

CACHE = None


def read_before_call():
    def load():
        global CACHE
        CACHE = 3

    if CACHE is None:  # expect: VENV104
        load()
    return CACHE


def read_behind_call():
    def load():
        global CACHE
        CACHE = 3

    load()
    return CACHE  # expect: VENV104 warning


def called_by_another_function():
    def load():
        global CACHE
        CACHE = 3

    def prepare():
        load()

    prepare()
    return CACHE  # expect: VENV104 warning


def called_by_later_function():
    def load():
        global CACHE
        CACHE = 3

    print(CACHE)  # expect: VENV104

    def prepare():
        load()

    prepare()


def called_by_a_lambda():
    def load():
        global CACHE
        CACHE = 3

    return CACHE if (lambda: load() is None)() else 0  # expect: VENV104 warning


def called_in_the_condition():
    def load():
        global CACHE
        CACHE = 3

    return CACHE if load() is None else 0  # expect: VENV104 warning


def called_in_the_iterable():
    def load():
        global CACHE
        CACHE = 3

    return [CACHE for i in (load(),)]  # expect: VENV104 warning


def called_in_a_dictionary():
    def load():
        global CACHE
        CACHE = 3

    return {"a": load(), CACHE: 2}  # expect: VENV104 warning


def called_by_the_value():
    def load():
        global CACHE
        CACHE = 3

    a = {}
    a[CACHE] = load()  # expect: VENV104 warning
    return a


def read_in_the_first_round(x=1):
    def load():
        global CACHE
        CACHE = 3

    for i in (1, 2):
        print(CACHE)  # expect: VENV104
        load()


def read_by_a_later_call():
    def load():
        global CACHE
        CACHE = 3

    def show():
        return CACHE  # expect: VENV104 warning

    load()
    return show()


def handed_on(x=1):
    def load():
        global CACHE
        CACHE = 3

    for hook in [load]:
        hook()
    return CACHE  # expect: VENV104 warning


def decorated(x=1):
    def at_once(function):
        function()
        return function

    @at_once
    def load():
        global CACHE
        CACHE = 3

    return CACHE  # expect: VENV104 warning


def bound_in_a_class(x=1):
    class Loader:
        global CACHE
        CACHE = 3

    return CACHE  # expect: VENV104 warning


def defined_inside(x=1):
    def load():
        global CACHE

        def CACHE():
            return 1

    print(CACHE)  # expect: VENV104
    load()


with DAG("globals_104", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="read_before_call", python_callable=read_before_call)
    PythonVirtualenvOperator(task_id="read_behind_call", python_callable=read_behind_call)
    PythonVirtualenvOperator(task_id="called_by_another_function", python_callable=called_by_another_function)
    PythonVirtualenvOperator(task_id="called_by_later_function", python_callable=called_by_later_function)
    PythonVirtualenvOperator(task_id="called_by_a_lambda", python_callable=called_by_a_lambda)
    PythonVirtualenvOperator(task_id="called_in_the_condition", python_callable=called_in_the_condition)
    PythonVirtualenvOperator(task_id="called_in_the_iterable", python_callable=called_in_the_iterable)
    PythonVirtualenvOperator(task_id="called_in_a_dictionary", python_callable=called_in_a_dictionary)
    PythonVirtualenvOperator(task_id="called_by_the_value", python_callable=called_by_the_value)
    PythonVirtualenvOperator(task_id="read_in_the_first_round", python_callable=read_in_the_first_round)
    PythonVirtualenvOperator(task_id="read_by_a_later_call", python_callable=read_by_a_later_call)
    PythonVirtualenvOperator(task_id="handed_on", python_callable=handed_on)
    PythonVirtualenvOperator(task_id="decorated", python_callable=decorated)
    PythonVirtualenvOperator(task_id="bound_in_a_class", python_callable=bound_in_a_class)
    PythonVirtualenvOperator(task_id="defined_inside", python_callable=defined_inside)
