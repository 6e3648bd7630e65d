"""DAGs with schedules of each kind: which dates are before and after a run."""

import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.timetables.trigger import CronTriggerTimetable

SCHEDULES = {
    "daily": "@daily",
    "monthly": "@monthly",
    "workdays": "30 6 * * 1-5",
    "delta": datetime.timedelta(hours=6),
    "trigger": CronTriggerTimetable("15 3 1 * *", timezone="UTC"),
    "once": "@once",
    "never": None,
}

for name, schedule in SCHEDULES.items():
    with DAG(
        name, schedule=schedule, start_date=datetime.datetime(2023, 12, 1), catchup=False
    ) as dag:

        @task
        def neighbours(**context):
            keys = ("prev_execution_date", "prev_ds_nodash", "next_execution_date", "next_ds")
            return {key: str(context[key]) for key in keys}

        neighbours()
    globals()[name] = dag
