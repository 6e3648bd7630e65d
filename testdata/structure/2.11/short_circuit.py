import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("short_circuit", schedule=None, start_date=START):
    @task.short_circuit
    def go():
        return True


    go() >> EmptyOperator(task_id="a")
