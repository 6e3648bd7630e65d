"""DAGs that do not say when they run."""
from datetime import date, datetime, timedelta

from airflow import DAG
from airflow.timetables.trigger import CronTriggerTimetable

from airflow.operators.empty import EmptyOperator

with DAG("a", start_date=datetime(2024, 1, 1)):  # expect: DAG413 warning
    EmptyOperator(task_id="a")
