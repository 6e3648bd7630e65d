from datetime import datetime

from airflow import DAG
from airflow.decorators import task


def helper():
    return 1


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process():
    return helper()  # observe: here


with DAG("tf_plain_function_called_inside", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
