from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def produce():
    return {1: "a"}


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(value):
    return value[1]  # observe: here


with DAG("tf_xcom_number_keys_become_text", schedule=None, start_date=datetime(2024, 1, 1)):
    process(produce())
