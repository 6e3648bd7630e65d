"""Trigger rules that other tasks fulfil."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator

with DAG("rules", schedule=None, start_date=datetime(2024, 1, 1)):

    @task.short_circuit
    def has_news():
        return datetime.now().hour > 12

    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    has_news() >> a
    one = EmptyOperator(task_id="one", trigger_rule="one_success")  # expect: DAG426 warning
    min_one = EmptyOperator(  # expect: DAG426 warning
        task_id="min_one", trigger_rule="none_failed_min_one_success"
    )
    [a, b] >> one
    [a, b] >> min_one
    a >> EmptyOperator(task_id="alone", trigger_rule="one_success")
    [a, b] >> EmptyOperator(task_id="all")
