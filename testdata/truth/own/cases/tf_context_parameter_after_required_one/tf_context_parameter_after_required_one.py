from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(value, ds):
    return value


with DAG("tf_context_parameter_after_required_one", schedule=None, start_date=datetime(2024, 1, 1)):
    process(1)
