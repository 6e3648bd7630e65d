"""Parameters that are nearly what Airflow gives."""
from datetime import datetime

from airflow.decorators import dag, task
from airflow.operators.python import PythonOperator


@task
def mistyped(inlet_event):
    return inlet_event


@task
def own(data):
    return data


@task
def rows(table, limit=1):
    return table


def plain(logical_dat):
    print(logical_dat)


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def etl():
    mistyped()  # expect: DAG428
    own()  # expect: DAG428
    rows("orders", limits=3)  # expect: DAG428
    PythonOperator(task_id="plain", python_callable=plain)  # expect: DAG428


etl()
