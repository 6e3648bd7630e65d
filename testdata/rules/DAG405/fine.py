"""Schedules that Airflow takes, and what nobody knows."""
import os
from datetime import date, datetime, timedelta

from airflow import DAG
from airflow.timetables.trigger import CronTriggerTimetable

from dateutil.relativedelta import relativedelta

START = datetime(2024, 1, 1)

dag_1 = DAG("a", start_date=START, schedule="@daily")
dag_2 = DAG("b", start_date=START, schedule=" 0 6 * * * ")
dag_3 = DAG("c", start_date=START, schedule=timedelta(hours=6))
dag_4 = DAG("d", start_date=START, schedule=relativedelta(months=1))
dag_5 = DAG("e", start_date=START, schedule=None)
dag_6 = DAG("f", start_date=START, schedule="@once")
dag_7 = DAG("g", start_date=START, schedule="@continuous", max_active_runs=1)
dag_8 = DAG("h", start_date=START, schedule=os.environ.get("SCHEDULE"))
dag_9 = DAG("i", start_date=START, schedule=os.environ["SCHEDULE"] or "never")
dag_10 = DAG("j", start_date=START, schedule=CronTriggerTimetable("0 0 * * *", timezone="UTC"))
dag_11 = DAG("k", start_date=START, schedule="0 0 29 2 *")
dag_12 = DAG("l", start_date=START, schedule=timedelta(days=int(os.environ["DAYS"])))
dag_13 = DAG("m", start_date=START, schedule="@continuous", **os.environ)
dag_14 = DAG("n", start_date=START, schedule=timedelta(days=1) - timedelta(hours=1))
dag_15 = DAG("o", start_date=START, schedule=timedelta(days=1) - timedelta(hours=int(os.environ["DAYS"])))
