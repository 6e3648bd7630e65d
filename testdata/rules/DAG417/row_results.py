"""The dictionaries that tasks return for `expand_kwargs`."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task

with DAG("row_results", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def load(n, m=1):
        return n

    @task
    def number():
        return 5

    @task
    def dictionary():
        return {"n": 1}

    @task
    def incomplete():
        return [{"n": 1}, {"m": 2}]

    @task
    def misspelt():
        return [{"n": 1, "k": 2}]

    @task
    def one_of_both(ds=None):
        if ds > "2024":
            return [{"n": 1}]
        return [{"m": 1}]

    @task
    def fine():
        rows = []
        for i in range(3):
            rows.append({"n": i})
        return rows

    load.expand_kwargs(number())  # expect: DAG417
    load.expand_kwargs(dictionary())  # expect: DAG417
    load.expand_kwargs(incomplete())  # expect: DAG417
    load.partial(n=1).expand_kwargs(incomplete())  # expect: DAG417
    load.expand_kwargs(misspelt())  # expect: DAG417
    load.expand_kwargs(one_of_both())
    load.expand_kwargs(fine())
