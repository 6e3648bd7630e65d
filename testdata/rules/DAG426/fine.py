"""A short circuit that decides."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.decorators import task

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):

    @task.short_circuit
    def has_news():
        return datetime.now().hour > 12

    has_news() >> EmptyOperator(task_id="a") >> EmptyOperator(task_id="b")
