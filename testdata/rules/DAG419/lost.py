"""DAGs that are found, and some that are not."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime(2024, 1, 1)


def make(name):
    return DAG(name, schedule=None, start_date=START)  # expect: DAG419 warning


make("lost")
kept = make("kept")
globals()["other"] = make("other")
with make("registered"):
    EmptyOperator(task_id="a")
