"""The parameters of functions under `@dag`."""
from datetime import datetime

from airflow.decorators import dag, task
from airflow.operators.bash import BashOperator
from airflow.operators.empty import EmptyOperator


@task
def load(names, limit=1):
    return names


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def looped(names=["a", "b"]):
    for name in names:  # expect: XCOM209
        EmptyOperator(task_id=f"load_{name}")


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def computed(limit: int = 1):
    load("a", limit + 1)  # expect: XCOM209
    if limit > 1:  # expect: XCOM209
        load("b")


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def taken(options={"a": 1}, text="a,b"):
    load(options["a"])  # expect: XCOM209
    load(text.split(","))  # expect: XCOM209


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def named(name="a", names=["a"]):
    EmptyOperator(task_id=name)  # expect: DAG404
    load.expand(names=names)  # expect: DAG417


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def passed_on(names=["a"], command="true", limit=1):
    load(names, limit)
    load([names, {"a": command}])
    load(f"{names}")
    BashOperator(task_id="a", bash_command=command)  # expect[2.11]: DAG427
    if names is None or limit == 1:
        load("b")


looped()
computed()
taken()
named()
passed_on()
