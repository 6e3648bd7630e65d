"""Groups that are called, and one that is not."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task, task_group

registry = {}


@task_group
def for_others():
    one()


@task
def one():
    return 1


with DAG("groups", schedule=None, start_date=datetime(2024, 1, 1)):

    @task_group  # expect: DAG409 warning
    def forgotten():
        one()

    @task_group
    def called():
        one()

    @task_group(group_id="other")
    def mapped(number):
        one()

    @task_group
    def kept():
        one()

    registry["kept"] = kept
    called()
    mapped.expand(number=[1, 2])
    registry["kept"]()
