"""Each decorator that ships source, in the ways in which it is written."""
import json
import sys
from datetime import datetime

from airflow.decorators import dag, task, task_group
from airflow.utils.task_group import TaskGroup


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def decorators():
    @task.virtualenv
    def bare():
        return json.loads("[1]")  # expect: VENV103

    @task.virtualenv()
    def called():
        return json.loads("[1]")  # expect: VENV103

    @task.virtualenv(
        task_id="with_arguments",
        requirements=[],
        system_site_packages=False,
    )
    def arguments():
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

    @task.branch
    def branch_worker():
        return json.loads('"worker"')

    @task.virtualenv(system_site_packages=False)
    def in_group():
        return json.loads("[1]")  # expect: VENV103

    @task_group
    def group():
        @task.virtualenv(system_site_packages=False)
        def in_decorated_group():
            return json.loads("[1]")  # expect: VENV103

        in_decorated_group()

    inner = worker()
    bare()
    called()
    arguments()
    external()
    branch() >> inner
    branch_external() >> inner
    branch_worker() >> worker()
    with TaskGroup("g"):
        in_group()
    group()


decorators()
