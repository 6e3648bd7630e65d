from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(function):
    return function()


with DAG("tf_call_with_lambda", schedule=None, start_date=datetime(2024, 1, 1)):
    process(lambda: 1)  # observe: here
