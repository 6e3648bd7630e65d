"""Arms of which one may be left out, joined by rules that allow it."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.decorators import task

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):

    @task.branch
    def choose():
        return "a"

    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    choose() >> [a, b] >> EmptyOperator(task_id="end", trigger_rule="none_failed_min_one_success")
