"""Joins whose arms have several tasks."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator

with DAG("further_down", schedule=None, start_date=datetime(2024, 1, 1)):

    @task.branch
    def choose():
        return "a"

    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    c = EmptyOperator(task_id="c")
    d = EmptyOperator(task_id="d")
    choose() >> [a, b]
    b >> c >> d
    join = EmptyOperator(task_id="join")  # expect: DAG425 warning
    [a, d] >> join >> EmptyOperator(task_id="behind_join")
    [join, a] >> EmptyOperator(task_id="behind_both")
    [a, d] >> EmptyOperator(task_id="either", trigger_rule="none_failed_min_one_success")
