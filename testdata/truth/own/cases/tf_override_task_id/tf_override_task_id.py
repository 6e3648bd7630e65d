from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process():
    return "ok"


with DAG("tf_override_task_id", schedule=None, start_date=datetime(2024, 1, 1)):
    process.override(task_id="other")()
