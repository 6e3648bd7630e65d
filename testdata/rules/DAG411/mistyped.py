"""Mistyped names: one finding, at the name, also where it is one that has to be given."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator
from airflow.utils.task_group import TaskGroup


def load():
    print("loaded")


with DAG(
    "etl",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    max_active_run=  # expect: DAG411
    1,
):
    BashOperator(task_id="a", bash_comand="true")  # expect: DAG411
    BashOperator(
        task_id="b",
        bash_cmmand=  # expect: DAG411
        "true",
    )
    BashOperator(bash_command="true", taskid="c")  # expect: DAG411
    BashOperator.partial(task_id="d", bash_comand="true").expand(env=[{}])  # expect: DAG411
    BashOperator.partial(task_id="e").expand(bash_comand=["true"])  # expect: DAG411
    PythonOperator(
        task_id="f",
        python_callable=load,
        retires=  # expect: DAG411
        3,
    )
    with TaskGroup("g", tooltips="x"):  # expect: DAG411
        EmptyOperator(task_id="h")
