from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process() -> dict[int, str]:
    return {1: "a"}  # observe: here


with DAG("tf_annotated_dict_returns_number_keys", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
