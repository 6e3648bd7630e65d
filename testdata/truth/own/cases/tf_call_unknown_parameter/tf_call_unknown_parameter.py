from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(first):
    return first


with DAG("tf_call_unknown_parameter", schedule=None, start_date=datetime(2024, 1, 1)):
    process(first=1, second=2)  # observe: here
