import json

from airflow.decorators import task


@task.virtualenv(system_site_packages=False)
def extract():
    return json.loads("[1]")  # expect: VENV103


@task.virtualenv(system_site_packages=False)
def not_called():
    return json.loads("[1]")  # expect: VENV103 warning
