"""DAGs that Airflow finds."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime(2024, 1, 1)


def make(name):
    return DAG(name, schedule=None, start_date=START)


def enter(name):
    with DAG(name, schedule=None, start_date=START):
        EmptyOperator(task_id="a")


_kept = make("kept")
enter("entered")
for region in ["eu", "us"]:
    globals()["dag_" + region] = make(region)
enter(__name__ + "_x")
print(__name__[0], [letter for letter in __name__])
