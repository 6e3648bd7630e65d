"""Start dates that move."""
import pendulum
from datetime import date, datetime, timedelta

from airflow import DAG
from airflow.timetables.trigger import CronTriggerTimetable

NOW = datetime.now()

dag_1 = DAG("a", schedule=None, start_date=NOW)  # expect: DAG407 warning
dag_2 = DAG("b", schedule=None, start_date=datetime.utcnow() - timedelta(2))  # expect: DAG407 warning
dag_3 = DAG("c", schedule=None, start_date=pendulum.today("UTC").add(days=-2))  # expect: DAG407 warning
dag_4 = DAG(
    "d",
    schedule=None,
    default_args={"start_date": datetime.combine(date.today(), datetime.min.time())},  # expect: DAG407 warning
)
