"""What an import outside may look like."""
import collections.abc
import datetime as dt
import os.path
import xml.etree.ElementTree as ET
from collections import OrderedDict as Ordered, defaultdict
from datetime import datetime

from airflow import DAG
from airflow.models import Variable
from airflow.operators.python import PythonVirtualenvOperator

try:
    import tomllib
except ImportError:
    tomllib = None

if True:
    import base64

import json, re  # noqa: E401


def process():
    collections.abc.Mapping  # expect: VENV103
    dt.timedelta(1)  # expect: VENV103
    os.path.join("a", "b")  # expect[2.11]: VENV103
    ET.fromstring("<a/>")  # expect: VENV103
    Ordered()  # expect: VENV103
    defaultdict(int)  # expect: VENV103
    datetime.now()  # expect: VENV103
    Variable.get("x")  # expect: VENV103
    tomllib.loads("")  # expect: VENV103
    base64.b64encode(b"")  # expect: VENV103
    json.loads("1"), re.compile("a")  # expect: VENV103, VENV103


with DAG("import_forms", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="t", python_callable=process, system_site_packages=False)
