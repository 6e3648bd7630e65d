"""Objects that pickle does not take."""
import io
import json
import logging
import re
import threading
from collections import defaultdict
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

LOCK = threading.Lock()
SETTINGS = {"codec": json}
GROWN = {"codec": json}
GROWN["codec"] = "json"
PLAIN = {"a": [1, "b", None, (2.5, True)], "when": date(2024, 1, 1)}


def numbers():
    yield 1


def process(x):
    return 1


def take(*args, **kwargs):
    return len(args) + len(kwargs)


def run(task_id, **settings):
    return task_id


with DAG("refused", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=process, system_site_packages=False, op_kwargs={"x": json})  # expect: VENV107
    PythonVirtualenvOperator(task_id="b", python_callable=process, system_site_packages=False, op_args=[lambda: 1])  # expect: VENV107
    PythonVirtualenvOperator(task_id="c", python_callable=process, system_site_packages=False, op_args=(LOCK,))  # expect: VENV107
    PythonVirtualenvOperator(task_id="d", python_callable=process, system_site_packages=False, op_kwargs={"x": [{"deep": (n for n in [1])}]})  # expect: VENV107
    PythonVirtualenvOperator(task_id="e", python_callable=process, system_site_packages=False, op_kwargs=dict(x=numbers()))  # expect: VENV107
    PythonVirtualenvOperator(task_id="f", python_callable=process, system_site_packages=False, op_kwargs={"x": {"a": 1}.keys()})  # expect: VENV107
    PythonVirtualenvOperator(task_id="g", python_callable=process, system_site_packages=False, op_kwargs={"x": open(__file__)})  # expect: VENV107
    PythonVirtualenvOperator(task_id="h", python_callable=process, system_site_packages=False, op_kwargs={"x": SETTINGS})  # expect: VENV107
    PythonVirtualenvOperator(task_id="i", python_callable=process, system_site_packages=False, op_kwargs={"x": re.match("a+", "b")})  # expect: VENV107 warning
    PythonVirtualenvOperator(task_id="w", python_callable=process, system_site_packages=False, op_kwargs={"x": partial(lambda n: n, 1)})  # expect: VENV107
    PythonVirtualenvOperator(task_id="x", python_callable=process, system_site_packages=False, op_kwargs={"x": defaultdict(lambda: 0)})  # expect: VENV107
    # What the text does not show to be there for sure.
    PythonVirtualenvOperator(task_id="j", python_callable=process, system_site_packages=False, op_kwargs={"x": GROWN})  # expect: VENV107 warning
    PythonVirtualenvOperator(task_id="k", python_callable=process, system_site_packages=False, op_kwargs={"x": json if LOCK else None})  # expect: VENV107 warning
    # What comes through.
    PythonVirtualenvOperator(task_id="m", python_callable=process, system_site_packages=False, op_kwargs={"x": PLAIN})
    PythonVirtualenvOperator(task_id="n", python_callable=process, system_site_packages=False, op_kwargs={"x": [b"a", {1}, re.compile("a"), Path("a"), Decimal(1), timedelta(1), range(2), 1j, object(), io.BytesIO(), logging.getLogger("a"), ValueError("a"), len, dict]})
    PythonVirtualenvOperator(task_id="o", python_callable=process, system_site_packages=False, op_kwargs={"x": json.dumps([1])})
    # No parameter asks for it, so Airflow leaves it out.
    PythonVirtualenvOperator(task_id="p", python_callable=process, system_site_packages=False, op_kwargs={"x": 1, "lock": LOCK})
    PythonVirtualenvOperator(task_id="q", python_callable=take, system_site_packages=False, op_kwargs={"lock": LOCK})  # expect: VENV107
    # Other serializers take more.
    PythonVirtualenvOperator(task_id="r", python_callable=process, system_site_packages=False, serializer="cloudpickle", op_kwargs={"x": [json, lambda: 1]})
    PythonVirtualenvOperator(task_id="s", python_callable=process, system_site_packages=False, serializer="dill", op_kwargs={"x": [json, LOCK]})
    PythonVirtualenvOperator(task_id="t", python_callable=process, system_site_packages=False, serializer="cloudpickle", op_kwargs={"x": LOCK})  # expect: VENV107
    PythonVirtualenvOperator(task_id="u", python_callable=process, system_site_packages=False, serializer="dill", op_kwargs={"x": numbers()})  # expect: VENV107
    PythonVirtualenvOperator(task_id="v", python_callable=process, system_site_packages=False, serializer=run("v"), op_kwargs={"x": LOCK})
