from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def produce():
    return 1


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(values):
    return values


with DAG("tf_xcom_nested_in_list", schedule=None, start_date=datetime(2024, 1, 1)):
    process([produce(), 2])
