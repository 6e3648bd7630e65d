import functools
from datetime import datetime

from airflow import DAG
from airflow.decorators import task, task_group
from airflow.operators.empty import EmptyOperator


def traced(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)

    return inner


def plain(function):
    def inner(*args, **kwargs):
        return function(*args, **kwargs)

    return functools.update_wrapper(inner, function)


with DAG("wrapped_functions", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    @traced
    def load(table):
        return table

    @task
    @plain
    def save(table):
        return table

    @task_group
    @traced
    def group():
        EmptyOperator(task_id="inside")

    load("orders") >> save("orders") >> group()
