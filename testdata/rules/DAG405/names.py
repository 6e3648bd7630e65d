"""The names that the argument has had."""
from datetime import date, datetime, timedelta

from airflow import DAG
from airflow.timetables.trigger import CronTriggerTimetable

START = datetime(2024, 1, 1)

dag_1 = DAG("a", start_date=START, schedule_interval="@daily")  # expect[3.3]: DAG405
dag_2 = DAG("b", start_date=START, schedule=None, concurrency=2)  # expect[3.3]: DAG405
dag_3 = DAG("c", "about it", start_date=START, schedule=None)  # expect[3.3]: DAG405
dag_4 = DAG(
    "d",
    start_date=START,
    schedule="@daily",
    schedule_interval="@hourly",  # expect: DAG405
)
