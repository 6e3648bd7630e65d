"""Dates of tasks."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

NEVER = {"end_date": "2030-01-01"}

with DAG("tasks", schedule=None, start_date=datetime(2024, 1, 1)):
    EmptyOperator(task_id="a", start_date="2024-01-01")  # expect[3.3]: DAG432
    EmptyOperator(task_id="b", end_date="2030-01-01")  # expect: DAG432
    EmptyOperator(task_id="c", end_date=datetime(2030, 1, 1))
    EmptyOperator(task_id="d", end_date=None)

    @task(end_date="2030-01-01")
    def e():
        return 1

    e()  # expect: DAG432
    with TaskGroup("group", default_args=NEVER):  # expect: DAG432
        EmptyOperator(task_id="f")

dag_function = DAG("function", schedule="@daily", start_date=datetime.now)  # expect: DAG432
dag_oldest = DAG("oldest", schedule=None, start_date=datetime.min)
dag_default = DAG(
    "default", schedule=None, default_args={"start_date": "2024-01-01", "end_date": "2030-01-01"}
)
