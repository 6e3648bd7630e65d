"""What an import outside may look like."""
import os.path
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

try:
    import tomllib
except ImportError:
    tomllib = None

if True:
    import base64


def process():
    import collections.abc
    import datetime as dt
    import xml.etree.ElementTree as ET
    from collections import OrderedDict as Ordered, defaultdict
    from datetime import datetime
    from airflow.models import Variable
    try:
        import tomllib
    except ImportError:
        tomllib = None
    import base64
    import json, re  # noqa: E401

    collections.abc.Mapping
    dt.timedelta(1)
    os.path.join("a", "b")
    ET.fromstring("<a/>")
    Ordered()
    defaultdict(int)
    datetime.now()
    Variable.get("x")
    tomllib.loads("")
    base64.b64encode(b"")
    json.loads("1"), re.compile("a")


with DAG("import_forms", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="t", python_callable=process, system_site_packages=False)
