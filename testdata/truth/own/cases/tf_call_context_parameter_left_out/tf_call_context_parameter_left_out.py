from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(first, run_id=None):
    return [first, run_id]


with DAG("tf_call_context_parameter_left_out", schedule=None, start_date=datetime(2024, 1, 1)):
    process(1)
