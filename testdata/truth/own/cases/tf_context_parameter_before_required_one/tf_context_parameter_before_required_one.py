from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(ds, value):  # observe[2.11]: here
    return value


with DAG(
    "tf_context_parameter_before_required_one",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    process(value=1)
