from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process():  # observe: here
    yield 1


with DAG("tf_generator_function", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
