"""Setups and teardowns."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task, teardown
from airflow.operators.empty import EmptyOperator

with DAG("marks", schedule=None, start_date=datetime(2024, 1, 1)) as dag_marks:

    @teardown
    @task(trigger_rule="all_done")
    def clean():
        print("clean")

    clean()  # expect: DAG418
    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b", trigger_rule="all_done")
    a >> b.as_teardown(setups=a)
    a.as_teardown()  # expect: DAG418
