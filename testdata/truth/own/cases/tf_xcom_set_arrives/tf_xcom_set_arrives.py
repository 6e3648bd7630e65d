from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def produce():
    return {1, 2}


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(value):
    return sorted(value)


with DAG("tf_xcom_set_arrives", schedule=None, start_date=datetime(2024, 1, 1)):
    process(produce())
