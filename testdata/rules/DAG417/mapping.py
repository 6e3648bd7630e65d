"""Tasks that Airflow does not expand."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator

with DAG("mapping", schedule=None, start_date=datetime(2024, 1, 1)) as dag_mapping:

    @task
    def one():
        return 1

    @task
    def many():
        return [1]

    @task
    def load(n, m=1):
        return n

    load.expand(n="abc")  # expect: DAG417
    load.expand()  # expect: DAG417
    load.expand(q=[1], n=[1])  # expect: DAG417
    load.partial(n=1).expand(m=[1])
    load.expand(m=[1])  # expect: DAG417
    load.expand(n=one())  # expect: DAG417
    load.expand(n=many())
    load.expand(n=(1, 2))
    load.expand(n=range(2))  # expect[3.3]: DAG417 warning
    load.expand_kwargs([{"n": 1}])
    load.expand_kwargs({"n": 1})  # expect: DAG417
    BashOperator.partial(task_id="a", bash_command="true").expand(retries=[1])  # expect: DAG417
    BashOperator.partial(task_id="b").expand(bash_command=["true"])
