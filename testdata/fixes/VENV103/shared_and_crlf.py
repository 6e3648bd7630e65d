import json
from datetime import datetime
from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator
import xml.dom.minidom
import xml.etree.ElementTree


def one():
    return json.loads("1")


def two():
    return json.loads("2")


def three():
    return json.loads("3")  # noqa: VENV103


def four():
    return xml.dom.minidom.parseString("<a/>"), xml.etree.ElementTree


with DAG("shared", schedule=None, start_date=datetime(2024, 1, 1)):
    for f in (one, two, three, four):
        PythonVirtualenvOperator(task_id="parse", python_callable=f, system_site_packages=False)
