"""DAGs that say it, or may."""
import os
from datetime import date, datetime, timedelta

from airflow import DAG
from airflow.timetables.trigger import CronTriggerTimetable

from airflow.operators.empty import EmptyOperator

with DAG("a", start_date=datetime(2024, 1, 1), schedule=None):
    EmptyOperator(task_id="a")

with DAG("b", start_date=datetime(2024, 1, 1), **os.environ):
    EmptyOperator(task_id="a")
