from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def produce():
    return {"a": 1}


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(value):
    return value + 1


with DAG("tf_xcom_item_without_multiple_outputs", schedule=None, start_date=datetime(2024, 1, 1)):
    process(produce()["a"])  # observe: here
