"""Text has the attributes of text."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator


def formatted(day):
    return day.strftime("%Y")


def of_text(day):
    return day.upper().split("-")[0]


def asked(day):
    return day.year if hasattr(day, "year") else day[:4]


def added(values):
    return sum(values)


def scaled(n):
    return n * 1.5


def repeated(n):
    return n * 2


with DAG("attributes", schedule=None, start_date=datetime(2024, 1, 1), params={"n": 1}):
    PythonOperator(task_id="a", python_callable=formatted, op_kwargs={"day": "{{ logical_date }}"})  # expect: XCOM205
    PythonOperator(task_id="b", python_callable=of_text, op_kwargs={"day": "{{ ds }}"})
    PythonOperator(task_id="c", python_callable=asked, op_kwargs={"day": "{{ logical_date }}"})
    PythonOperator(task_id="d", python_callable=added, op_kwargs={"values": "{{ params.n }}"})  # expect: XCOM205
    PythonOperator(task_id="e", python_callable=scaled, op_kwargs={"n": "{{ params.n }}"})  # expect: XCOM205
    PythonOperator(task_id="f", python_callable=repeated, op_kwargs={"n": "{{ params.n }}"})
