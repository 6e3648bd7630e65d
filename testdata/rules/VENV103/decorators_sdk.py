# dagproof-test: airflow=3.3
import json
import sys
from datetime import datetime

from airflow.sdk import dag, setup, task


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def decorators_sdk():
    @task.virtualenv
    def bare():
        return json.loads("[1]")  # expect: VENV103

    @setup
    @task.virtualenv(system_site_packages=False)
    def stacked():
        return json.loads("[1]")  # expect: VENV103

    @task.external_python(python=sys.executable)
    def external():
        return json.loads("[1]")  # expect: VENV103

    @task.branch_virtualenv(system_site_packages=False)
    def branch():
        return json.loads('"worker"')  # expect: VENV103

    @task.branch_external_python(python=sys.executable)
    def branch_external():
        return json.loads('"worker"')  # expect: VENV103

    @task
    def worker():
        return json.loads("[1]")

    @task.virtualenv(system_site_packages=False)
    def clean():
        import json

        return json.loads("[1]")

    inner = worker()
    bare()
    stacked() >> clean()
    external()
    branch() >> inner
    branch_external() >> inner


decorators_sdk()
