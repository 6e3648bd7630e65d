"""Rendered templates are text."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator, PythonVirtualenvOperator

start = datetime(2024, 1, 1)


def add(n):
    return n + 1


def converted(n):
    return int(n) + 1


def sometimes(n, m=0):
    if m:
        return n + 1
    return n


def asked(n):
    if isinstance(n, str):
        n = int(n)
    return n + 1


def reads(rows):
    return rows["a"]


def loops(rows):
    for row in rows:
        print(row)


def parsed(rows):
    import json

    return json.loads(rows)


PULL = "{{ ti.xcom_pull(task_ids='p') }}"  # expect: XCOM205, XCOM205 warning, XCOM205 warning

with DAG("text", schedule=None, start_date=start, params={"n": 1}):
    p = PythonOperator(task_id="p", python_callable=print)
    PythonOperator(task_id="a", python_callable=add, op_kwargs={"n": "{{ params.n }}"})  # expect: XCOM205
    PythonOperator(task_id="b", python_callable=add, op_args=["{{ params.n }}"])  # expect: XCOM205
    PythonOperator(task_id="c", python_callable=lambda n: n > 1, op_kwargs={"n": "{{ params.n }}"})  # expect: XCOM205
    PythonOperator(task_id="d", python_callable=converted, op_kwargs={"n": "{{ params.n }}"})
    PythonOperator(task_id="e", python_callable=sometimes, op_kwargs={"n": "{{ params.n }}"})  # expect: XCOM205 warning
    PythonOperator(task_id="f", python_callable=asked, op_kwargs={"n": "{{ params.n }}"})
    p >> PythonOperator(task_id="g", python_callable=reads, op_kwargs={"rows": PULL})
    p >> PythonOperator(task_id="h", python_callable=loops, op_kwargs={"rows": PULL})
    p >> PythonVirtualenvOperator(task_id="i", python_callable=parsed, op_kwargs={"rows": PULL})
    p >> PythonOperator(task_id="j", python_callable=parsed, op_kwargs={"rows": "{{ ti.xcom_pull(task_ids='p') | tojson }}"})
    PythonOperator(task_id="k", python_callable=add, op_kwargs={"n": 1})
    PythonOperator(task_id="l", python_callable=loops, op_kwargs={"rows": "{{ ds }}"})

    @task
    def flow(n, rows):
        rows.append(1)
        return n - 1

    flow("{{ params.n }}", rows=[1])  # expect: XCOM205
    flow(1, rows="{{ params.n }}")  # expect: XCOM205

with DAG("objects", schedule=None, start_date=start, params={"n": 1}, render_template_as_native_obj=True):
    PythonOperator(task_id="m", python_callable=add, op_kwargs={"n": "{{ params.n }}"})
    PythonOperator(task_id="n", python_callable=reads, op_kwargs={"rows": PULL})
