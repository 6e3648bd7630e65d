# fix: safe
import os
from datetime import datetime

from airflow import DAG
from airflow.decorators import task

with DAG("safe_only", schedule=None, start_date=datetime(2024, 1, 1)):
    RATE = 3

    @task.virtualenv(system_site_packages=False)
    def in_dag():
        import json

        return json.loads(os.environ["X"])

    in_dag()
