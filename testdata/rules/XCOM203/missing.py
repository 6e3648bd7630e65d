"""Pulls from tasks that do not exist."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import dag, task, task_group
from airflow.operators.bash import BashOperator
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator
from airflow.utils.task_group import TaskGroup

with DAG("missing", schedule=None, start_date=datetime(2024, 1, 1)):
    start = EmptyOperator(task_id="start")

    @task
    def extract():
        return {"a": 1}

    @task
    def load(ti=None):
        print(ti.xcom_pull(task_ids="extrakt"))  # expect: XCOM203 warning
        print(ti.xcom_pull("copy"))  # expect: XCOM203 warning
        print(ti.xcom_pull("return_value", "extract"))  # expect: XCOM203 warning
        rows = ti.xcom_pull(task_ids=["extract", "nope"])  # expect: XCOM203 warning
        return rows

    @task
    def fails(**context):
        ti = context["ti"]
        return ti.xcom_pull(task_ids="extrakt")["a"]  # expect: XCOM203

    @task
    def fails_later(ti=None):
        rows = ti.xcom_pull(task_ids="extrakt")  # expect: XCOM203
        for row in rows:
            print(row)

    @task
    def own(ti=None):
        return ti.xcom_pull(key="a")  # expect[3.3]: XCOM203 warning

    @task
    def itself(ti=None):
        print(ti.xcom_pull(task_ids="itself"))  # expect: XCOM203 warning
        print(ti.xcom_pull(task_ids="itself", key="a"))  # expect: XCOM208 warning
        print(ti.xcom_pull(task_ids="itself", include_prior_dates=True))

    @task
    def pushes(ti=None):
        ti.xcom_push(key="return_value", value=1)
        print(ti.xcom_pull(task_ids="pushes"))

    itself()
    pushes()

    with TaskGroup("group"):
        copy = BashOperator(task_id="copy", bash_command="echo 1")

    shown = BashOperator(
        task_id="shown",
        bash_command="echo {{ ti.xcom_pull(task_ids='copy') }}",  # expect: XCOM203 warning
    )
    looked_into = BashOperator(
        task_id="looked_into",
        bash_command="echo {{ ti.xcom_pull(task_ids='copy')['a'] }}",  # expect: XCOM203
    )
    looped = BashOperator(
        task_id="looped",
        bash_command="{% for a in ti.xcom_pull('copy') %}echo {{ a }}{% endfor %}",  # expect: XCOM203
    )
    guarded = BashOperator(
        task_id="guarded",
        bash_command="echo {{ ti.xcom_pull(task_ids='copy')['a'] | d }}",  # expect: XCOM203 warning
    )
    start >> extract() >> copy >> [load(), fails(), fails_later(), own()] >> shown
    copy >> [looked_into, looped, guarded]


def read(ti):
    return ti.xcom_pull(task_ids="one")  # expect: XCOM203 warning


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def other():
    @task_group
    def group():
        EmptyOperator(task_id="one")

    group() >> PythonOperator(task_id="read", python_callable=read)


other()
