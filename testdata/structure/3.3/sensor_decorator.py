import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG
from airflow.sdk import task

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("sensor_decorator", schedule=None, start_date=START):
    @task.sensor(poke_interval=60, timeout=600)
    def wait():
        return True


    wait() >> EmptyOperator(task_id="a")
