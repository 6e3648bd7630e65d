"""Names that nothing in Airflow has."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

with DAG(
    "names",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={
        "retires": 1,  # expect: DAG411 warning
        "owner": "me",
        "conn_id": "mine",
        "postgres_conn_id": "mine",
        "sql": "mine",
        "region": "mine",
        "mode": "poke",
    },
):
    EmptyOperator(task_id="a")
    with TaskGroup("g", default_args={"retry_dealy": 1}):  # expect: DAG411 warning
        EmptyOperator(task_id="a")

    @task.shortcircuit  # expect: DAG411
    def check():
        return True

    @task.short_circuit
    def fine():
        return True

    @task.docker(image="python")
    def shipped():
        return True

    @task.sql(conn_id="warehouse")
    def count():
        return "select count(*) from sales"

    try:
        other = task.nothing
    except AttributeError:
        other = None
