"""Calls that make no date, but an exception."""
import datetime as dt
import os
from datetime import date, datetime

import pendulum
from airflow import DAG

START = datetime(2024, 2, 30)  # expect: PARSE505
OTHER = datetime(2024, 13, 1)  # expect: PARSE505
SHORT = datetime(2024, 1)  # expect: PARSE505
TIME = datetime(2024, 1, 1, 24)  # expect: PARSE505
DAY = date(2023, 2, 29)  # expect: PARSE505
POINT = pendulum.datetime(2024, 4, 31, tz="UTC")  # expect: PARSE505
MODULE = dt(2024, 1, 1)  # expect: PARSE505
TWICE = datetime.datetime(2024, 1, 1)  # expect: PARSE505

READ = datetime.strptime("01/02/2024", "%Y-%m-%d")  # expect: PARSE505
TEMPLATE = datetime.strptime("{{ ds }}", "%Y-%m-%d")  # expect: PARSE505
FINE_TEXT = datetime.strptime("2024-1-02 10:30", "%Y-%m-%d  %H:%M")
NAMES = datetime.strptime("Jan 2 2024", "%b %d %Y")

ZONE = datetime(2024, 1, 1, tzinfo="UTC")  # expect: PARSE505
TEXT = datetime("2024", 1, 1)  # expect: PARSE505

NO_ZONE = datetime(2024, 1, 1, tzinfo=None)
OWN_ZONE = datetime(2024, 1, 1, tzinfo=pendulum.timezone("UTC"))
LEAP = datetime(2024, 2, 29, 23, 59, 59)
FINE = dt.datetime(year=2024, month=1, day=1)
PARTS = datetime(*[2024, 1, 1])
KNOWN_LATER = datetime(int(os.environ["YEAR"]), 2, 30)
try:
    GUARDED = datetime(2024, 2, 30)
except ValueError:
    GUARDED = LEAP


def later():
    return datetime(2024, 2, 30)


dag = DAG("dates", schedule=None, start_date=LEAP)
