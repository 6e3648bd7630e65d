"""DAGs that only a script makes."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime(2024, 1, 1)


def make(name):
    with DAG(name, schedule=None, start_date=START) as dag:
        EmptyOperator(task_id="a")
    return dag


there = make("there")

if __name__ == "__main__":
    lost = DAG("lost", schedule=None, start_date=START)  # expect: DAG419 warning
    make("made")  # expect: DAG419 warning
    again = make("there")
    there.test()
    tried = make("tried")
    tried.test()
    with DAG("local", schedule=None, start_date=START) as local:
        EmptyOperator(task_id="a")
    local.cli()
