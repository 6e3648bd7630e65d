"""Imports that other code needs, and names that mean something else inside."""
import csv
import json
import pandas as pd  # noqa: F401
import string
from datetime import datetime
from os.path import join
from typing import TYPE_CHECKING

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

if TYPE_CHECKING:
    from decimal import Decimal

try:
    import tomllib
except ImportError:
    import tomli as tomllib

__all__ = ["csv"]


def elsewhere(x: "string.Template"):
    return json.loads(x)


def copied():
    import csv
    import json
    import pandas as pd  # noqa: F401
    import string
    from decimal import Decimal

    return json, pd, csv, string, str(Decimal(1))


def unclear():
    try:
        import tomllib
    except ImportError:
        import tomli as tomllib

    return tomllib.loads("")


def global_name():
    global join
    return join("a", "b")


def class_body():
    class Path:
        join = join

    return Path


with DAG("left_alone", schedule=None, start_date=datetime(2024, 1, 1)):
    for f in (copied, unclear, global_name, class_body):
        PythonVirtualenvOperator(task_id="parse", python_callable=f, system_site_packages=False)
