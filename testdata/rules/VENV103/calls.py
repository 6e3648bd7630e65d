"""The ways to call a decorated function."""
import json
from datetime import datetime

from airflow.decorators import dag, task
from airflow.models.baseoperator import chain


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def calls():
    @task.virtualenv(system_site_packages=False)
    def plain(n):
        return json.loads("[1]")  # expect: VENV103

    @task.virtualenv(system_site_packages=False)
    def expanded(n):
        return json.loads("[1]")  # expect: VENV103

    @task.virtualenv(system_site_packages=False)
    def partial(a, b):
        return json.loads("[1]")  # expect: VENV103

    @task.virtualenv(system_site_packages=False)
    def by_kwargs(a):
        return json.loads("[1]")  # expect: VENV103

    @task.virtualenv(system_site_packages=False)
    def overridden():
        return json.loads("[1]")  # expect: VENV103

    @task.virtualenv(system_site_packages=False)
    def by_alias():
        return json.loads("[1]")  # expect: VENV103

    @task.virtualenv(system_site_packages=False)
    def in_loop(n):
        return json.loads("[1]")  # expect: VENV103

    plain(1)
    expanded.expand(n=[1, 2])
    partial.partial(a=1).expand(b=[1, 2])
    by_kwargs.expand_kwargs([{"a": 1}])
    overridden.override(task_id="other")()
    alias = by_alias
    chain(*[in_loop(n) for n in range(2)])
    alias()


calls()
