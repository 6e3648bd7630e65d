"""Results under keys of their own."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task, task_group
from airflow.operators.bash import BashOperator

with DAG("keys", schedule=None, start_date=datetime(2024, 1, 1)):

    @task(multiple_outputs=True)
    def outputs():
        return {"names": ["a"], "rows": [{"n": 1}]}

    @task
    def load(n, m=1):
        return n

    @task_group
    def group(n):
        load(n)

    result = outputs()
    load.expand(n=result["names"])  # expect: DAG417
    load.expand(n=[result["names"]])  # expect: DAG417
    load.expand(n=result["names"].map(str))  # expect: DAG417
    load.expand_kwargs(result["rows"])  # expect: DAG417
    group.expand(n=result["names"])  # expect: DAG417
    BashOperator.partial(task_id="a").expand(bash_command=result["names"])  # expect: DAG417
    load.partial(m=result["names"]).expand(n=[1])
    load.expand(n=result["return_value"])
    load.expand(n=result)
    load.expand(n=load(result["names"]))
