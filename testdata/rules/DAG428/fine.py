"""Calls that fit, and what nobody knows."""
import functools
import os
from datetime import datetime

from airflow import DAG
from airflow.decorators import dag, task, task_group
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator


def connected(function):
    @functools.wraps(function)
    def wrapper(connection, *args):
        return function(*args)

    return wrapper


@task
def load(table, ds=None, ti=None, **context):
    return table


@task
@connected
def wrapped(table):
    return table


@task
def context_only(ds, ti):
    return ds


@task_group
def group(table, rows=1):
    EmptyOperator(task_id="e")


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def etl(table="orders"):
    EmptyOperator(task_id="e")


def one(table, ds, *, ti, **context):
    return table


class Jobs:
    def run(self, table):
        return table


etl()
etl("users")  # expect: DAG403 warning

with DAG("calls", schedule=None, start_date=datetime(2024, 1, 1)):
    load("orders")
    load("orders", name=1)
    load(*os.environ["TABLES"].split())
    load(**os.environ)
    wrapped("orders")
    context_only()
    group("orders")
    group("orders", rows=2)
    PythonOperator(task_id="a", python_callable=one, op_args=["orders"])
    PythonOperator(task_id="b", python_callable=one, op_kwargs={"table": 1, "more": 2})
    PythonOperator(task_id="c", python_callable=lambda: 1, op_kwargs={"more": 2})  # expect: DAG427 warning
    PythonOperator(task_id="d", python_callable=Jobs().run, op_args=["orders"])
    PythonOperator(task_id="e", python_callable=functools.partial(one, "orders"))
    PythonOperator(task_id="f", python_callable=one, op_kwargs=dict(os.environ))

with DAG("defaults", schedule=None, start_date=datetime(2024, 1, 1), default_args={"table": "orders"}):
    load()
