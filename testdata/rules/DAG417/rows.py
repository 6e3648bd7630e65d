"""The dictionaries of `expand_kwargs`, and long results."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator

with DAG("rows", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def load(n, m=1):
        return n

    @task
    def any_names(**names):
        return names

    @task
    def numbers():
        return [1, 2]

    @task
    def rows():
        return [{"n": 1}]

    @task
    def one_of_both(ds=None):
        if ds > "2024":
            return [1]
        return [{"n": 1}]

    @task
    def many():
        return list(range(1025))

    @task
    def enough():
        return list(range(1024))

    load.expand_kwargs([{"n": 1}, {"m": 2}])  # expect: DAG417
    load.expand_kwargs([{"n": 1, "q": 2}])  # expect: DAG417
    load.partial(m=1).expand_kwargs([{"n": 1, "m": 2}])  # expect: DAG417
    load.partial(m=1).expand_kwargs([{"n": 1, "m": 2}], strict=False)
    load.partial(n=1).expand_kwargs([{"m": 2}])
    load.expand_kwargs([])  # expect: DAG417 warning
    load.expand_kwargs()  # expect: DAG417
    any_names.expand_kwargs([{"n": 1, "q": 2}])
    load.expand_kwargs(numbers())  # expect: DAG417
    load.expand_kwargs(rows())
    load.expand_kwargs(one_of_both())
    load.expand(n=many())  # expect: DAG417 warning
    load.expand(n=enough())
    BashOperator.partial(task_id="a").expand_kwargs([{"bash_command": "true"}])
    BashOperator.partial(task_id="b").expand_kwargs([{"bash_comand": "true"}])  # expect: DAG411
