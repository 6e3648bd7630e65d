"""Branches that choose nothing, and those that choose wrongly whichever way they go."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

with DAG("nothing", schedule=None, start_date=datetime(2024, 1, 1)):
    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    with TaskGroup("group") as group:
        EmptyOperator(task_id="c")

    @task.branch
    def forgets():  # expect: DAG408 warning
        print("a")

    @task.branch
    def gives_none():
        return None

    @task.branch
    def fails():
        raise ValueError("no")

    @task.branch
    def wrong_both_ways(ds=None):
        if ds > "2024":
            return "x"  # expect: DAG408
        return "y"  # expect: DAG408

    @task.branch
    def wrong_by_condition(ds=None):
        return "x" if ds else "y"  # expect: DAG408, DAG408

    @task.branch
    def wrong_one_way(ds=None):
        if ds > "2024":
            return "x"  # expect: DAG408 warning

    @task.branch
    def gives_group():
        return group  # expect: DAG408

    @task
    def work():
        return "x"

    result = work()

    @task.branch
    def gives_result():
        return result  # expect: DAG408, XCOM209 warning

    @task.branch
    def gives(name):
        return name  # expect: DAG408

    @task.branch
    def gives_fine(name, **context):
        return name

    @task.branch
    def leads_nowhere():
        print("a")

    forgets() >> [a, b]
    gives_none() >> [a, b]
    fails() >> [a, b]
    wrong_both_ways() >> [a, b]
    wrong_by_condition() >> [a, b]
    wrong_one_way() >> [a, b]
    gives_group() >> [a, group]
    gives_result() >> [a, result]
    gives("x") >> [a, b]
    gives_fine(name="a") >> [a, b]
    gives_fine("{{ ds }}") >> [a, b]
    leads_nowhere()
