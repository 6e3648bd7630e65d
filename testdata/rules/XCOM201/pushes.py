"""JSON text in xcom_push."""
import json
import json as j
from datetime import datetime
from json import dumps
from json import dumps as to_text

from airflow import DAG
from airflow.models import BaseOperator
from airflow.operators.python import PythonOperator


def keyword(ti):
    ti.xcom_push(key="a", value=json.dumps([1]))  # expect: XCOM201 warning


def positional(ti):
    ti.xcom_push("a", json.dumps([1]))  # expect: XCOM201 warning


def mixed(ti):
    ti.xcom_push("a", value=j.dumps([1]))  # expect: XCOM201 warning


def of_context(**context):
    context["ti"].xcom_push(key="a", value=dumps([1]))  # expect: XCOM201 warning
    context["task_instance"].xcom_push("b", to_text([1], indent=2))  # expect: XCOM201 warning


def by_variable(ti):
    text = json.dumps([1])  # expect: XCOM201 warning
    ti.xcom_push(key="a", value=text)


def by_two_variables(ti):
    text = json.dumps([1])  # expect: XCOM201 warning
    alias = text
    ti.xcom_push(key="a", value=alias)


def by_walrus(ti):
    ti.xcom_push(key="a", value=(text := json.dumps([1])))  # expect: XCOM201 warning
    return len(text)


def by_choice(ti, n=1):
    ti.xcom_push(key="a", value=json.dumps([1]) if n else None)  # expect: XCOM201 warning


def by_or(ti, n=None):
    ti.xcom_push(key="a", value=n or json.dumps([1]))  # expect: XCOM201 warning


def in_branch(ti, n=1):
    if n:
        text = json.dumps([1])  # expect: XCOM201 warning
    else:
        text = None
    ti.xcom_push(key="a", value=text)


def annotated(ti):
    text: str = json.dumps([1])  # expect: XCOM201 warning
    ti.xcom_push(key="a", value=text)


def unpacked(ti):
    text, n = json.dumps([1]), 2  # expect: XCOM201 warning
    ti.xcom_push(key="a", value=text)
    return n


def twice(ti):
    text = json.dumps([1])  # expect: XCOM201 warning
    ti.xcom_push(key="a", value=text)
    ti.xcom_push(key="b", value=text)
    return text


class Push(BaseOperator):
    def execute(self, context):
        self.xcom_push(context, "a", json.dumps([1]))  # expect: XCOM201 warning
        self.xcom_push(context, key="b", value=json.dumps([1]))  # expect: XCOM201 warning


def helper(task_instance, rows):
    task_instance.xcom_push(key="rows", value=json.dumps(rows))  # expect: XCOM201 warning


with DAG("pushes", schedule=None, start_date=datetime(2024, 1, 1)):
    for number, function in enumerate([keyword, positional, mixed, of_context]):
        PythonOperator(task_id=f"t{number}", python_callable=function)
    PythonOperator(task_id="twice", python_callable=twice)
    PythonOperator(task_id="by_walrus", python_callable=by_walrus)
    PythonOperator(task_id="unpacked", python_callable=unpacked)
    Push(task_id="push")
