"""What `partial` gives, and what `zip` takes."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task, task_group

with DAG("partial", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def load(n, m=1, k=1):
        return n

    @task
    def names():
        return ["a"]

    @task_group
    def group(row):
        load(row["n"])  # expect: XCOM209

    load.partial(m=1)(n=1)  # expect: DAG428
    load.partial(m=1).partial(m=2).expand(n=[1])  # expect: DAG428
    load.partial(m=1).partial(k=2).expand(n=[1])
    load.expand(n=names().zip([1]))  # expect: DAG428
    load.expand(n=names().zip(names()))
    load.expand(n=names().zip(names(), fillvalue="x"))
    group.expand(row=[{"n": 1}])
