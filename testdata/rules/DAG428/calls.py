"""Calls whose arguments do not fit."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import dag, task, task_group
from airflow.models import BaseOperator
from airflow.operators.bash import BashOperator
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator


@task
def load(table, rows=1):
    return table


@task
def keyed(table, *, rows):
    return table


@task
def ordered(ds, table):
    return table


@task(op_kwargs={"table": "orders"})
def filled(table):
    return table


@task_group
def group(table, rows=1):
    EmptyOperator(task_id="e")


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def etl(table):
    EmptyOperator(task_id="e")


class Positional(BaseOperator):
    def __init__(self, table, **kwargs):
        super().__init__(**kwargs)

    def execute(self, context):
        return 1


class Narrow(BaseOperator):
    def __init__(self, task_id, table):  # expect: DAG428
        super().__init__(task_id=task_id)

    def execute(self, context):
        return 1


def one(table):
    return table


etl()  # expect: DAG428
etl("orders", 2)  # expect: DAG428 # expect: DAG403 warning
etl(name="orders")  # expect: DAG428 # expect: DAG428 # expect: DAG403 warning

with DAG("calls", schedule=None, start_date=datetime(2024, 1, 1)):
    load()  # expect: DAG428
    load("orders", 1, 2)  # expect: DAG428
    load("orders", table="users")  # expect: DAG428
    load("orders", row=1)  # expect: DAG428
    load.override(task_id="other")()  # expect: DAG428
    keyed("orders")  # expect: DAG428
    keyed("orders", 1)  # expect: DAG428 # expect: DAG428
    ordered("orders")  # expect: DAG428
    filled()  # expect: DAG428
    for table in ["orders", "users"]:
        load(table, name=table)  # expect: DAG428
    group()  # expect: DAG428
    group("orders", 1, 2)  # expect: DAG428
    group("orders", name=1)  # expect: DAG428
    EmptyOperator("a")  # expect: DAG428
    BashOperator("b", "true")  # expect: DAG428
    Positional("orders", task_id="c")  # expect: DAG428
    Narrow(task_id="d", table="orders")
    PythonOperator(task_id="e", python_callable=one)  # expect: DAG428
    PythonOperator(task_id="f", python_callable=one, op_kwargs={"name": 1})  # expect: DAG428, DAG427 warning
    PythonOperator(task_id="g", python_callable=one, op_args=[1, 2])  # expect: DAG428
    PythonOperator(task_id="h", python_callable=one, op_args=[1], op_kwargs={"table": 1})  # expect: DAG428
    PythonOperator(task_id="i", python_callable=lambda ds: ds, op_args=["x"])  # expect: DAG428

with DAG("twice", schedule=None, start_date=datetime(2024, 1, 1), default_args={"table": "orders"}):
    load("users")  # expect: DAG428

with DAG("looked_up", schedule=None, start_date=datetime(2024, 1, 1)) as looked_up:
    EmptyOperator(task_id="a")
    looked_up.get_task("a") >> EmptyOperator(task_id="b")
    looked_up.get_task("c")  # expect: DAG428
    try:
        looked_up.get_task("d")
    except Exception:
        pass
