"""Task groups without tasks, functions that are not called, and comparisons."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task, task_group
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup


@task
def work():
    return 1


@task_group
def works():
    work()


with DAG("groups", schedule=None, start_date=datetime(2024, 1, 1)):
    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    with TaskGroup("empty") as empty:
        pass
    with TaskGroup("other") as other:
        pass
    with TaskGroup("full") as full:
        EmptyOperator(task_id="c")
    a >> empty >> b  # expect[2.11]: DAG416 warning
    b << other << a  # expect: DAG416 warning
    a >> full >> b
    work >> [a, b]  # expect: DAG416
    works >> [a, b]  # expect: DAG416
    work >> works  # expect: DAG416
    a > [b]  # expect: DAG416
    a - b  # expect: DAG416
    works()
