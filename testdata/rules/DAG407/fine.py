"""Start dates that stay."""
import os

import pendulum
from datetime import date, datetime, timedelta

from airflow import DAG
from airflow.timetables.trigger import CronTriggerTimetable

dag_1 = DAG("a", schedule=None, start_date=datetime(2024, 1, 1))
dag_2 = DAG("b", schedule=None, start_date=pendulum.datetime(2024, 1, 1).subtract(days=3))
dag_3 = DAG("c", schedule=None, start_date=datetime(2024, 1, 1) + timedelta(days=1))
dag_4 = DAG("d", schedule=None, start_date=datetime.fromisoformat(os.environ["START"]))
dag_5 = DAG("e", schedule=None, start_date=datetime(2024, 1, 1), tags=[str(datetime.now())])
