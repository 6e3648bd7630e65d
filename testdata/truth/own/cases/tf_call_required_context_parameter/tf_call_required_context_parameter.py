from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(run_id):
    return run_id


with DAG("tf_call_required_context_parameter", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
