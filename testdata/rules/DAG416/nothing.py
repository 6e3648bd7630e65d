"""Dependencies of what a function forgets to return."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator


def forgets(name):
    EmptyOperator(task_id=name)


def returns(name):
    return EmptyOperator(task_id=name)


with DAG("nothing", schedule=None, start_date=datetime(2024, 1, 1)):
    forgets("a") >> forgets("b")  # expect: DAG416
    returns("c") >> returns("d")
    1 >> 2
