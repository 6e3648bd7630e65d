from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(first, second):  # observe: here
    return first + second


with DAG("tf_expand_missing_parameter", schedule=None, start_date=datetime(2024, 1, 1)):
    process.expand(second=[1, 2])
