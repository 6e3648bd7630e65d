"""Calls that fail when a task runs, or a file is read."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.models import BaseOperator, Variable
from airflow.operators.python import PythonOperator
from airflow.utils.task_group import TaskGroup


def read(**context):
    return context["ti"].xcom_pull(task_id="push")  # expect: DAG428


def careful(ti):
    try:
        return ti.xcom_pull(task_id="push")
    except TypeError:
        return ti.xcom_pull(task_ids="push")


class More(BaseOperator):
    def execute(self, context, table):
        print(context, table)


class Enough(BaseOperator):
    def execute(self, context, table="a"):
        print(context, table)


class Jobs:
    @task  # expect: DAG428
    def load(self):
        return 1


with TaskGroup("outside") as outside:  # expect: DAG410
    pass

with DAG("refused", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def push():
        return 1

    @task
    def variable():
        return Variable.get("key", default="none")  # expect: DAG428

    @task
    def pushes(ti):
        ti.xcom_push("a", 1)
        ti.xcom_push("a", value=1)
        ti.xcom_push(**{"key": "a", "value": 1})
        ti.xcom_push(value=1)  # expect: DAG428

    @task
    def models():
        return Variable.get("key", default_var="none", deserialize_json=False)

    @task.bash
    def number():
        return 5

    @task.bash
    def command():
        return "true"

    @task
    async def waits():
        return 1

    pushed = push()
    pushed >> PythonOperator(task_id="read", python_callable=read)
    pushed >> PythonOperator(task_id="careful", python_callable=careful)
    More(task_id="more")  # expect: DAG428
    Enough(task_id="enough")
    variable()
    models()
    pushes()
    number()  # expect: DAG428
    command()
    waits()  # expect[2.11]: DAG428
