"""Branches that are given ids, and one that returns a task."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator
from airflow.operators.weekday import BranchDayOfWeekOperator
from airflow.utils.task_group import TaskGroup

with DAG("both", schedule=None, start_date=datetime(2024, 1, 1)):
    day = BranchDayOfWeekOperator(
        task_id="day",
        follow_task_ids_if_true="weekend",  # expect: DAG408
        follow_task_ids_if_false=["rest", "workday"],  # expect: DAG408
        week_day="Monday",
    )
    day >> [EmptyOperator(task_id="week_end"), EmptyOperator(task_id="rest")]

with DAG("one", schedule=None, start_date=datetime(2024, 1, 1)):
    day = BranchDayOfWeekOperator(
        task_id="day",
        follow_task_ids_if_true="weekend",  # expect: DAG408 warning
        follow_task_ids_if_false=["rest", "group"],
        week_day="Monday",
    )
    with TaskGroup("group") as group:
        EmptyOperator(task_id="inner")
    day >> [EmptyOperator(task_id="rest"), group]

with DAG("task", schedule=None, start_date=datetime(2024, 1, 1)):
    load = EmptyOperator(task_id="load")

    @task.branch
    def pick():
        return load  # expect: DAG408

    @task.branch
    def pick_id():
        return load.task_id

    @task.branch
    def pick_own():
        load = "load"
        return load

    [pick(), pick_id(), pick_own()] >> load
