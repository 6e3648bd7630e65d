from datetime import datetime

from airflow.decorators import dag, task
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import BranchPythonOperator
from airflow.utils.task_group import TaskGroup
from airflow import DAG


def choose_by_day():
    if datetime.now().day == 1:
        return "monthly.report"
    return "report"  # expect: DAG408 warning


with DAG("operators", schedule=None, start_date=datetime(2024, 1, 1)):
    with TaskGroup("monthly"):
        report = EmptyOperator(task_id="report")
    daily = EmptyOperator(task_id="daily")
    BranchPythonOperator(task_id="choose", python_callable=choose_by_day) >> [report, daily]


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def decorated():
    @task.branch
    def to_nothing():
        return ""  # expect: DAG408

    @task.branch
    def to_itself():
        return "to_itself"  # expect: DAG408 warning

    @task.branch
    def too_far():
        return ["middle", "end"]  # expect: DAG408 warning

    @task.branch
    def to_group():
        return "checks"

    @task.branch
    def to_the_second():
        return "step__1"

    @task
    def step(n):
        print(n)

    with TaskGroup("checks"):
        first = EmptyOperator(task_id="first")
        first >> EmptyOperator(task_id="second")

    middle = EmptyOperator(task_id="middle")
    end = EmptyOperator(task_id="end", trigger_rule="none_failed")
    to_nothing() >> middle
    to_itself() >> middle
    too_far() >> middle >> end
    to_group() >> first
    to_the_second() >> [step(1), step(2)]


decorated()
