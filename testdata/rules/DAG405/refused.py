"""Schedules that Airflow refuses, or that never give a run."""
from datetime import date, datetime, timedelta

from airflow import DAG
from airflow.datasets import Dataset
from airflow.timetables.trigger import CronTriggerTimetable

from dateutil.relativedelta import relativedelta

START = datetime(2024, 1, 1)

dag_1 = DAG("a", start_date=START, schedule="60 * * * *")  # expect: DAG405
dag_2 = DAG("b", start_date=START, schedule="daily")  # expect: DAG405
dag_3 = DAG("c", start_date=START, schedule=timedelta(0))  # expect: DAG405
dag_4 = DAG("d", start_date=START, schedule=timedelta(days=-1))  # expect: DAG405
dag_5 = DAG("e", start_date=START, schedule=5)  # expect: DAG405
dag_6 = DAG("f", start_date=START, schedule=True)  # expect: DAG405
dag_7 = DAG("g", start_date=START, schedule=START)  # expect: DAG405
dag_8 = DAG("h", start_date=START, schedule=["s3://bucket"])  # expect: DAG405
dag_9 = DAG("i", start_date=START, schedule="@continuous")  # expect: DAG405
dag_10 = DAG("j", start_date=START, schedule="@continuous", max_active_runs=2)  # expect: DAG405
dag_11 = DAG("k", start_date=START, schedule=CronTriggerTimetable("0 0 * * *"))  # expect: DAG405
dag_12 = DAG("l", start_date=START, schedule=CronTriggerTimetable("0 0", timezone="UTC"))  # expect: DAG405
dag_13 = DAG("m", start_date=START, schedule=CronTriggerTimetable)  # expect: DAG405
dag_14 = DAG("n", start_date=START, schedule=[])  # expect: DAG405 warning
dag_15 = DAG("o", start_date=START, schedule="0 0 30 2 *")  # expect: DAG405 warning
dag_16 = DAG("p", start_date=START, schedule=lambda: None)  # expect: DAG405


def make(name, schedule):
    return DAG(name, start_date=START, schedule=schedule)  # expect: DAG405


made_1 = make("q", "@daily")
made_2 = make("r", "@minutely")
dag_span = DAG("span", start_date=START, schedule=timedelta(hours=1) - timedelta(days=1))  # expect: DAG405
dag_class = DAG("class", start_date=START, schedule=Dataset)  # expect: DAG405
dag_nested = DAG("nested", start_date=START, schedule=[[Dataset("s3://a")]])  # expect: DAG405
dag_back = DAG("back", start_date=START, schedule=relativedelta(months=-1))  # expect: DAG405
dag_on = DAG("on", start_date=START, schedule=relativedelta(months=1, days=-1))
dag_set = DAG("set", start_date=START, schedule=relativedelta(days=0, day=1))
