"""Tasks that wait for each other, and some that only look like it."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

with DAG("one", schedule=None, start_date=datetime(2024, 1, 1)) as dag_one:
    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    a >> b
    b >> a  # expect: DAG401

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)) as dag_fine:
    c = EmptyOperator(task_id="c")
    e = EmptyOperator(task_id="e")
    c >> e
    c >> e
    if datetime.now().hour > 3:
        e >> c
    with TaskGroup("g"):
        x = EmptyOperator(task_id="x")
        y = EmptyOperator(task_id="y")
    with TaskGroup("h"):
        z = EmptyOperator(task_id="z")
    x >> z >> y
