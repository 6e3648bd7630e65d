from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def produce():
    return (1, 2)


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(value):
    return type(value).__name__


with DAG("tf_xcom_tuple_arrives", schedule=None, start_date=datetime(2024, 1, 1)):
    process(produce())
