"""Texts of functions that tasks run."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator


def load(table):
    """Loads `{{ ds }}` of a table."""
    query = "select * from t where day = '{{ ds }}'"  # expect: TMPL303 warning
    print(query, table)


def never_run():
    return "{{ ds }}"


def clean(text):
    return text.replace("{{ ds }}", "2024-01-01")


def asks(text):
    if "{{ ds }}" in text:
        raise ValueError(text)
    return "{{ name }}"


with DAG("bodies", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def report():
        day = "{{ ds }}"  # expect: TMPL303 warning
        print(f"of {day}")

    @task.bash
    def shell():
        command = "echo {{ ds }}"
        return command

    PythonOperator(task_id="load", python_callable=load, op_args=["{{ ds }}"])
    PythonOperator(task_id="clean", python_callable=clean, op_args=["{{ ds }}"])
    PythonOperator(task_id="asks", python_callable=asks, op_args=["{{ ds }}"])
    report()
    shell()
