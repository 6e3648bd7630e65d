import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG
from airflow.sdk import task

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("short_circuit", schedule=None, start_date=START):
    @task.short_circuit
    def go():
        return True


    go() >> EmptyOperator(task_id="a")
