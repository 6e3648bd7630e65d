"""Bodies and comments of all kinds."""
import json
import re  # for names
from collections import (
    OrderedDict,
    defaultdict,  # counts
    deque,
)
from datetime import datetime
import logging; import math
import pandas as pd

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

COUNTS = deque()


def one(): return json.dumps(1)


def two(x):
    """Doc."""

    # first
    return defaultdict(int), OrderedDict(), json.loads("1")


def three(df: pd.DataFrame):
	"""tabs"""; y = pd.DataFrame(); return y


def four():
    import base64

    return base64.b64encode(re.escape("ä").encode())


def five():  # comment
    # about the next line
    x = math.pi
    return x


def six():
    def inner():
        return logging.getLogger("x")

    return inner()


with DAG("layouts", schedule=None, start_date=datetime(2024, 1, 1)):
    for f in (one, two, four, five, six):
        PythonVirtualenvOperator(task_id="parse", python_callable=f, system_site_packages=False)
    PythonVirtualenvOperator(task_id="three", python_callable=three, op_args=[1])
