"""Branches by a class of the project."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.branch import BaseBranchOperator
from airflow.operators.empty import EmptyOperator


class Wrong(BaseBranchOperator):
    def choose_branch(self, context):
        return "rihgt"  # expect: DAG408


class Given(BaseBranchOperator):
    def __init__(self, *, target, **kwargs):
        super().__init__(**kwargs)
        self.target = target

    def choose_branch(self, context):
        return self.target


class Fixed(BaseBranchOperator):
    def choose_branch(self, context):
        return "right"


with DAG("classes", schedule=None, start_date=datetime(2024, 1, 1)):

    @task.branch
    def compares():
        rows = [1]
        return len(rows) > 1  # expect: DAG408

    left = EmptyOperator(task_id="left")
    right = EmptyOperator(task_id="right")
    Wrong(task_id="wrong") >> [left, right]
    Given(task_id="given", target="left") >> [left, right]
    Fixed(task_id="fixed") >> [left, right]
    compares() >> [left, right]
