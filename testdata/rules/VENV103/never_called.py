"""A decorated function that nothing calls makes no task."""
import json
from datetime import datetime

from airflow.decorators import dag, task


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def never_called():
    @task.virtualenv(system_site_packages=False)
    def forgotten():
        return json.loads("[1]")  # expect: VENV103 warning

    @task.virtualenv(system_site_packages=False)
    def recursive(n=0):
        if n:
            return recursive(n - 1)
        return json.loads("[1]")  # expect: VENV103 warning

    @task.virtualenv(system_site_packages=False)
    def called(n=0):
        json.loads("[1]")  # expect: VENV103
        return called(n - 1) if n else 0

    @task
    def worker():
        return 1

    called()
    worker()


never_called()
