"""Arguments of the DAG that its tasks are given."""
from datetime import date, datetime, timedelta

from airflow import DAG
from airflow.timetables.trigger import CronTriggerTimetable

dag_1 = DAG(
    "a",
    schedule="@daily",
    start_date=datetime(2024, 1, 1),
    default_args={"retries": 1, "catchup": False},  # expect: DAG433 warning
)
