"""Pulls from tasks that have run."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.models.baseoperator import cross_downstream
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator
from airflow.utils.task_group import TaskGroup


def read(ti):
    return ti.xcom_pull(task_ids="one"), ti.xcom_pull(task_ids="two")


def read_three(**context):
    return context["ti"].xcom_pull(task_ids="three")


def shared(ti):
    return ti.xcom_pull(task_ids="one")


with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):
    one = BashOperator(task_id="one", bash_command="echo 1")
    two = BashOperator(task_id="two", bash_command="echo 1")
    cross_downstream(
        [one, two],
        [
            PythonOperator(task_id="read", python_callable=read),
            PythonOperator(task_id="shared", python_callable=shared),
        ],
    )
    PythonOperator(task_id="shared_too_early", python_callable=shared)
    with TaskGroup("group") as group:
        given = PythonOperator(
            task_id="given", python_callable=print, op_args=[one.output, "{{ ti.xcom_pull('one') }}"]
        )
    three = BashOperator(task_id="three", bash_command="echo 1")
    group.set_downstream(three)
    PythonOperator(task_id="read_three", python_callable=read_three).set_upstream(three)

    @task
    def own(ti=None):
        return ti.xcom_pull(task_ids="own")  # expect: XCOM203 warning

    own()

with DAG("conditional", schedule=None, start_date=datetime(2024, 1, 1)):
    a = BashOperator(task_id="a", bash_command="echo 1")
    b = BashOperator(task_id="b", bash_command="{{ ti.xcom_pull('a') }}")
    a >> b
