"""Context managers and handlers that may swallow the NameError."""

import json
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def suppress_under_another_name():
    from contextlib import suppress as quiet

    with quiet(NameError):
        json.loads("1")  # expect: VENV103 warning


def suppress_in_variable():
    import contextlib

    manager = contextlib.suppress(Exception)
    with manager:
        json.loads("1")  # expect: VENV103 warning


def suppress_of_another_error():
    import contextlib as c

    with c.suppress(KeyError):
        json.loads("1")  # expect: VENV103


def exit_stack():
    from contextlib import ExitStack

    with ExitStack() as stack:
        stack.push(lambda *error: True)
        json.loads("1")  # expect: VENV103 warning


def own_class():
    class Quiet:
        def __enter__(self):
            return self

        def __exit__(self, *error):
            return True

    with Quiet():
        json.loads("1")  # expect: VENV103 warning


def own_class_that_lets_through():
    class Loud:
        def __enter__(self):
            return self

        def __exit__(self, *error):
            print("done")

    with Loud():
        json.loads("1")  # expect: VENV103


def own_generator():
    from contextlib import contextmanager

    @contextmanager
    def quiet():
        try:
            yield
        except Exception:
            pass

    with quiet():
        json.loads("1")  # expect: VENV103 warning


def file():
    with open("/dev/null", "w") as sink:
        json.dump(1, sink)  # expect: VENV103


def exception_in_variable():
    errors = (NameError, KeyError)
    try:
        json.loads("1")  # expect: VENV103 warning
    except errors:
        pass


def exception_variable_in_tuple():
    error = NameError
    try:
        json.loads("1")  # expect: VENV103 warning
    except (error, KeyError):
        pass


def exception_as_parameter(error=ValueError):
    try:
        json.loads("1")  # expect: VENV103 warning
    except error:
        pass


def exception_of_a_library():
    import requests  # expect: VENV108

    try:
        json.loads("1")  # expect: VENV103
    except requests.RequestException:
        pass


with DAG("swallowed", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=suppress_under_another_name, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=suppress_in_variable, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=suppress_of_another_error, system_site_packages=False)
    PythonVirtualenvOperator(task_id="d", python_callable=exit_stack, system_site_packages=False)
    PythonVirtualenvOperator(task_id="e", python_callable=own_class, system_site_packages=False)
    PythonVirtualenvOperator(task_id="f", python_callable=own_class_that_lets_through, system_site_packages=False)
    PythonVirtualenvOperator(task_id="g", python_callable=own_generator, system_site_packages=False)
    PythonVirtualenvOperator(task_id="h", python_callable=file, system_site_packages=False)
    PythonVirtualenvOperator(task_id="i", python_callable=exception_in_variable, system_site_packages=False)
    PythonVirtualenvOperator(task_id="j", python_callable=exception_variable_in_tuple, system_site_packages=False)
    PythonVirtualenvOperator(task_id="k", python_callable=exception_as_parameter, system_site_packages=False)
    PythonVirtualenvOperator(task_id="l", python_callable=exception_of_a_library, system_site_packages=False)
