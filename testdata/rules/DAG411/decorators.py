"""Arguments of the decorators of commands and sensors."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task

with DAG("decorators", schedule=None, start_date=datetime(2024, 1, 1)):

    @task.bash(bash_comand="x")  # expect: DAG411
    def unknown():
        return "true"

    @task.bash(env={"A": "b"}, append_env=True, retries=2, multiple_outputs=False)
    def known():
        return "true"

    @task.sensor(poke_intervall=3)  # expect: DAG411
    def slip():
        return True

    @task.sensor(poke_interval=3, timeout=60, mode="reschedule", task_id="waits")
    def waits():
        return True

    unknown()
    known()
    slip()
    waits()
