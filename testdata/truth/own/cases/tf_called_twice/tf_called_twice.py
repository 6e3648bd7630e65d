from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(number):
    return number


with DAG(
    "tf_called_twice",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    process(1)
    process(2)
