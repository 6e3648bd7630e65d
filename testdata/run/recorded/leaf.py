"""A task fails in the middle; the only leaf runs all the same, and decides the run."""

import datetime

from airflow import DAG
from airflow.decorators import task

with DAG("leaf", schedule=None, start_date=datetime.datetime(2024, 1, 1)):

    @task
    def mid():
        raise ValueError("the middle fails")

    @task(trigger_rule="all_done")
    def leaf():
        return None

    mid() >> leaf()
