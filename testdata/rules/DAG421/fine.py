"""Callables that do not depend on the turn of a loop, or are given what they need."""
from datetime import datetime
from functools import partial

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator

LIMIT = 5


def load(table):
    print(table)


def make(table):
    def run():
        load(table)

    return run


def add(table):
    PythonOperator(task_id=f"add_{table}", python_callable=lambda: load(table))


with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)) as dag:
    for only in range(1):
        PythonOperator(task_id=f"only_{only}", python_callable=lambda: load(only))
    for table in ["orders", "users"]:
        PythonOperator(task_id=f"a_{table}", python_callable=lambda table=table: load(table))
        PythonOperator(task_id=f"b_{table}", python_callable=lambda: load(LIMIT))
        PythonOperator(task_id=f"c_{table}", python_callable=make(table))
        PythonOperator(task_id=f"d_{table}", python_callable=partial(load, table))
        PythonOperator(task_id=f"e_{table}", python_callable=load, op_args=[table])
        PythonOperator(task_id=f"f_{table}", python_callable=lambda: [table for table in "ab"])
        add(table)
        prefix = "x"

        @task(task_id=f"g_{table}")
        def count(name: table, label=table):
            table = name
            return table, label, prefix

        count(table)

    for only in ["one"]:
        PythonOperator(task_id="only", python_callable=lambda: load(only))

    for table in ["orders", "users"]:
        if table == "users":
            PythonOperator(task_id="found", python_callable=lambda: load(table))
            break
