"""Decorated functions."""
import os
from datetime import datetime

from airflow.decorators import dag, task


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def taskflow():
    @task.virtualenv(system_site_packages=False)
    def parameter(ti):  # expect: VENV106
        return ti

    @task.virtualenv(system_site_packages=False)
    def default(rows, ti=None):
        return ti.task_id  # expect: VENV106

    @task.virtualenv
    def everything(**context):  # expect: VENV106
        return 1

    @task.virtualenv(system_site_packages=False)
    def key(rows, **context):
        return context["ti"]  # expect: VENV106

    @task.virtualenv(system_site_packages=False)
    def clean(rows, ds=None, **context):
        return rows, context["run_id"]

    @task.virtualenv(system_site_packages=False)
    def given_by_name(**kwargs):
        return kwargs["ti"]

    @task.virtualenv(system_site_packages=False)
    def given_in_expand(rows, **kwargs):
        return kwargs["extra"]

    @task.virtualenv(system_site_packages=False)
    def given_unknown(**kwargs):
        return kwargs["ti"]

    @task.virtualenv
    def overridden(**context):
        return 1

    @task.virtualenv
    def overridden_in_vain(**context):  # expect: VENV106
        return 1

    @task.virtualenv(system_site_packages=False)
    def overridden_for_worse(**context):  # expect: VENV106
        return 1

    @task.virtualenv
    def once_overridden_once_not(**context):  # expect: VENV106
        return 1

    @task.virtualenv(system_site_packages=False)
    def never_called(ti):
        return 1

    @task
    def worker(ti=None, **context):
        return ti.task_id, context["ti"].task_id

    arguments = {"ti": "mine"} if os.environ else {}
    rows = worker()
    parameter()
    default(rows)
    everything()
    key(rows)
    clean(rows)
    given_by_name(ti="mine")
    given_in_expand.partial(extra=1).expand(rows=[1, 2])
    given_unknown(**arguments)
    overridden.override(system_site_packages=False)()
    overridden_in_vain.override(task_id="other")()
    overridden_for_worse.override(system_site_packages=True)()
    once_overridden_once_not.override(system_site_packages=False)()
    once_overridden_once_not()


taskflow()
