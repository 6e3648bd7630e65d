from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def first():
    return 1


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process():
    return first()  # observe: here


with DAG("tf_task_called_inside", schedule=None, start_date=datetime(2024, 1, 1)):
    first() >> process()
