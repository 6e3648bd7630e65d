"""Failures that become another one, which a handler around may be meant for."""

import json
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def by_handler():
    try:
        try:
            return json.loads("1")  # expect: VENV103 warning
        except NameError as e:
            raise ValueError from e
    except ValueError:
        return 1


def by_inner_function():
    def convert():
        try:
            return json.loads("1")  # expect: VENV103 warning
        except NameError:
            raise KeyError("x")

    try:
        return convert()
    except KeyError:
        return 2


def by_finally():
    try:
        try:
            return json.loads("1")  # expect: VENV103 warning
        finally:
            raise KeyError("x")
    except KeyError:
        return 2


def by_failing_finally():
    try:
        try:
            return json.loads("1")  # expect: VENV103 warning
        finally:
            {}["x"]
    except KeyError:
        return 2


def by_failing_handler():
    try:
        try:
            return json.loads("1")  # expect: VENV103 warning
        except NameError:
            {}["x"]
            raise
    except KeyError:
        return 2


def raised_again():
    try:
        try:
            return json.loads("1")  # expect: VENV103
        except NameError:
            raise
    except KeyError:
        return 2


def not_caught_outside():
    try:
        return json.loads("1")  # expect: VENV103
    except NameError:
        raise ValueError


with DAG("converted", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=by_handler, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=by_inner_function, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=by_finally, system_site_packages=False)
    PythonVirtualenvOperator(task_id="d", python_callable=by_failing_finally, system_site_packages=False)
    PythonVirtualenvOperator(task_id="e", python_callable=by_failing_handler, system_site_packages=False)
    PythonVirtualenvOperator(task_id="f", python_callable=raised_again, system_site_packages=False)
    PythonVirtualenvOperator(task_id="g", python_callable=not_caught_outside, system_site_packages=False)
