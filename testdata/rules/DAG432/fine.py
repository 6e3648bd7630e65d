"""Dates that Airflow takes."""
import os
from datetime import date, datetime, timedelta

from airflow import DAG
from airflow.timetables.trigger import CronTriggerTimetable

dag_1 = DAG("a", schedule=None)
dag_2 = DAG("b", schedule="@daily", default_args={"start_date": "2024-01-01"})
dag_3 = DAG("c", schedule="@daily", start_date=datetime(2024, 1, 1), end_date=datetime(2025, 1, 1))
dag_4 = DAG("d", schedule="@daily", **os.environ)
dag_5 = DAG("e", schedule="@daily", default_args=os.environ)
dag_6 = DAG("f", schedule=os.environ.get("SCHEDULE"))
dag_7 = DAG("g")
START = datetime(2024, 6, 1)
dag_8 = DAG("h", schedule="@daily", start_date=START, end_date=START + timedelta(days=30))
dag_9 = DAG("i", schedule="@daily", start_date=START - timedelta(30), end_date=START - timedelta(1))
dag_day = DAG("day", schedule="@daily", start_date=datetime.combine(START.date(), START.time()))
dag_none = DAG("none", schedule=None, start_date=())
