from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def produce():
    from datetime import datetime, timezone

    return [datetime(2024, 1, 1, tzinfo=timezone.utc)]


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(value):
    return len(value)


with DAG(
    "tf_xcom_list_of_datetime_arrives_as_pendulum",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    process(produce())  # observe: here
