import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("sensor_decorator", schedule=None, start_date=START):
    @task.sensor(poke_interval=60, timeout=600)
    def wait():
        return True


    wait() >> EmptyOperator(task_id="a")
