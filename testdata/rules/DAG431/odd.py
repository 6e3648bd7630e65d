"""Expressions that likely mean something else."""
from datetime import date, datetime, timedelta

from airflow import DAG
from airflow.timetables.trigger import CronTriggerTimetable

dag_1 = DAG("a", start_date=datetime(2024, 1, 1), schedule="*/90 * * * *")  # expect: DAG431 warning
dag_2 = DAG("b", start_date=datetime(2024, 1, 1), schedule="0 0 1 * MON")  # expect: DAG431 warning
