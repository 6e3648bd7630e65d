from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process() -> dict:
    return [1, 2]  # observe: here


with DAG("tf_annotated_dict_returns_list", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
