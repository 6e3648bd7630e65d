"""A DAG may be entered that nobody knows."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

from company_library import daily_dag

with daily_dag("sales"):
    with TaskGroup("g"):
        EmptyOperator(task_id="a")


def steps():
    with TaskGroup("steps"):
        EmptyOperator(task_id="b")


with DAG("own", schedule=None, start_date=datetime(2024, 1, 1)):
    steps()
