"""Objects of the standard library."""
import csv
import hashlib
import itertools
import subprocess
import types
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator


def reader():
    return csv.reader(["a,b"])  # expect: XCOM202


def digest():
    return hashlib.sha256(b"x")  # expect: XCOM202


def chained():
    return itertools.chain([1], [2])  # expect: XCOM202


def completed():
    return subprocess.run(["true"])  # expect: XCOM202


def output():
    return subprocess.check_output(["true"])  # expect: XCOM202


def output_text():
    return subprocess.check_output(["true"], text=True)


def proxy():
    return types.MappingProxyType({"a": 1})  # expect: XCOM202


def rows():
    return list(csv.reader(["a,b"]))


def text():
    return hashlib.sha256(b"x").hexdigest()


with DAG("library", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="reader", python_callable=reader)
    PythonOperator(task_id="digest", python_callable=digest)
    PythonOperator(task_id="chained", python_callable=chained)
    PythonOperator(task_id="completed", python_callable=completed)
    PythonOperator(task_id="output", python_callable=output)
    PythonOperator(task_id="output_text", python_callable=output_text)
    PythonOperator(task_id="proxy", python_callable=proxy)
    PythonOperator(task_id="rows", python_callable=rows)
    PythonOperator(task_id="text", python_callable=text)
