"""Dates that are missing, refused, or far away."""
from datetime import date, datetime, timedelta

from airflow import DAG
from airflow.timetables.trigger import CronTriggerTimetable

dag_1 = DAG("a", schedule="@daily")  # expect[2.11]: DAG432
dag_2 = DAG("b", schedule="@daily", start_date=None)  # expect[2.11]: DAG432
dag_3 = DAG("c", schedule="@daily", catchup=True)  # expect: DAG432
dag_4 = DAG("d", schedule="@daily", start_date="2024-01-01")  # expect: DAG432
dag_5 = DAG("e", schedule="@daily", start_date=date(2024, 1, 1))  # expect: DAG432
dag_6 = DAG("f", schedule="@daily", start_date=datetime(2024, 1, 1), end_date="2025-01-01")  # expect: DAG432
dag_7 = DAG("g", schedule="@daily", default_args={"start_date": "yesterday"})  # expect: DAG432
dag_8 = DAG(
    "h",
    schedule="@daily",
    start_date=datetime(2024, 1, 2),
    end_date=datetime(2024, 1, 1),  # expect: DAG432 warning
)
dag_9 = DAG("i", schedule=None, start_date=datetime(2100, 1, 1))  # expect: DAG432 warning
dag_10 = DAG("j", schedule="@daily", start_date=datetime(2024, 1, 1), catchup="False")  # expect: DAG432
START = datetime(2024, 6, 1)
dag_11 = DAG(
    "k",
    schedule="@daily",
    start_date=START,
    end_date=START - timedelta(days=30),  # expect: DAG432 warning
)
dag_day = DAG("day", schedule="@daily", start_date=datetime(2024, 1, 1).date())  # expect: DAG432
dag_tuple = DAG("tuple", schedule="@daily", start_date=(2024, 1, 1))  # expect: DAG432
