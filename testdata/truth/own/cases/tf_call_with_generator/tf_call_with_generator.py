from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(rows):
    return list(rows)


with DAG("tf_call_with_generator", schedule=None, start_date=datetime(2024, 1, 1)):
    process(row for row in [1, 2])  # observe: here
