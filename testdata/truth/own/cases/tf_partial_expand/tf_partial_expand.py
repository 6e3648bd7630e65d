from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(first, second):
    return first + second


with DAG("tf_partial_expand", schedule=None, start_date=datetime(2024, 1, 1)):
    process.partial(first=1).expand(second=[1, 2])
