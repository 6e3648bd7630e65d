"""Callables that see the last value of a loop."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator, ShortCircuitOperator


def load(table):
    print(table)


def build(tables):
    for table in tables:
        PythonOperator(task_id=f"b_{table}", python_callable=lambda: load(table))  # expect: DAG421 warning


with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)) as dag:
    for i in range(2):
        PythonOperator(task_id=f"a_{i}", python_callable=lambda: i)  # expect: DAG421 warning

    for table in ["orders", "users"]:
        name = table.upper()

        def copy():
            return print(name) is None  # expect: DAG421 warning

        ShortCircuitOperator(task_id=f"copy_{table}", python_callable=copy)

        @task(task_id=f"count_{table}")
        def count():
            def inner():
                return len(table)  # expect: DAG421 warning

            return inner()

        count()

    build(["orders", "users"])
    several = [
        PythonOperator(task_id=f"c_{key}", python_callable=lambda: load(key))  # expect: DAG421 warning
        for key in ("a", "b")
    ]
    n = 0
    while n < 2:
        PythonOperator(task_id=f"d_{n}", python_callable=lambda: n)  # expect: DAG421 warning
        n += 1

for region in ["eu", "us"]:
    with DAG(f"etl_{region}", schedule=None, start_date=datetime(2024, 1, 1)):
        PythonOperator(task_id="load", python_callable=lambda: load(region))  # expect: DAG421 warning
