from datetime import datetime

from airflow import DAG
from airflow.decorators import task


FACTOR = 3


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process():
    return FACTOR  # observe: here


with DAG("tf_override_uses_module_constant", schedule=None, start_date=datetime(2024, 1, 1)):
    process.override(task_id="other")()
