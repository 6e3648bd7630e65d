"""Callbacks, and the arguments of callables."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator


def nothing():
    print("done")


def both(context, channel):
    print(context, channel)


def fine(context):
    print(context)


def optional(context, channel="general"):
    print(context, channel)


def load(table, limit=1):
    print(table, limit)


class Notifier:
    def send(self, context):
        print(context)


with DAG(
    "callbacks",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    on_success_callback=nothing,  # expect: DAG427 warning
    on_failure_callback=fine,
    default_args={"on_retry_callback": both},  # expect: DAG427 warning
):
    PythonOperator(task_id="none", python_callable=fine, op_args=[1], on_failure_callback=nothing)  # expect: DAG427 warning
    PythonOperator(task_id="text", python_callable=fine, op_args=[1], on_failure_callback="notify")  # expect: DAG427 warning
    PythonOperator(
        task_id="list",
        python_callable=fine,
        op_args=[1],
        on_success_callback=[fine, nothing],  # expect: DAG427 warning
    )
    PythonOperator(
        task_id="fine",
        python_callable=fine,
        op_args=[1],
        on_success_callback=[fine, optional, Notifier().send, lambda context: None],
        on_execute_callback=None,
    )
    PythonOperator(task_id="dropped", python_callable=load, op_kwargs={"table": "a", "limt": 2})  # expect: DAG427 warning
    PythonOperator(task_id="letters", python_callable=lambda *all: all, op_args="abc")  # expect: DAG427 warning
    PythonOperator(task_id="template", python_callable=lambda *all: all, op_args="{{ ds }}")
