from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def produce():
    return "rows.txt"


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(path):
    return path


with DAG("tf_file_name_ending_in_txt_from_task", schedule=None, start_date=datetime(2024, 1, 1)):
    process(produce())
