"""The DAG behind is one of a function."""
from datetime import datetime

from airflow.decorators import dag, task

raise RuntimeError("not today")  # expect: PARSE505


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def etl():
    @task
    def load():
        return 1

    load()


etl()
