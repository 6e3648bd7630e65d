from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(function, number):
    return function(number)


with DAG("tf_partial_with_lambda", schedule=None, start_date=datetime(2024, 1, 1)):
    process.partial(function=lambda number: number).expand(number=[1, 2])  # observe: here
