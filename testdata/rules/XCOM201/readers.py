"""JSON text by way of helpers, and those who read it back."""
import json
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator


def make():
    return json.dumps({"a": 1})


def make_later():
    text = make()
    return text


def make_nothing():
    return len(make())


def by_helper():
    return make()  # expect: XCOM201 warning


def by_two_helpers(ti):
    text = make_later()  # expect: XCOM201 warning
    ti.xcom_push(key="a", value=text)


def by_number():
    return make_nothing()


def recursive(n):
    return recursive(n - 1) if n else None


def wrapped(rows):
    yield json.dumps(rows)


def generator():
    return list(wrapped([1]))


def loaded():
    return json.loads(make())


with DAG("readers", schedule=None, start_date=datetime(2024, 1, 1)):
    for f in (by_helper, by_two_helpers, by_number, recursive, generator, loaded):
        PythonOperator(task_id=f.__name__, python_callable=f)  # expect: DAG428

    @task
    def produce():
        return json.dumps([1])  # expect: XCOM201 warning

    @task
    def consume(text):
        return json.loads(text)

    consume(produce())
