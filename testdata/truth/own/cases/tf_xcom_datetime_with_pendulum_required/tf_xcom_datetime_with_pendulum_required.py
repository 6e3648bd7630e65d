from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def produce():
    from datetime import datetime, timezone

    return datetime(2024, 1, 1, tzinfo=timezone.utc)


@task.virtualenv(
    requirements=["pendulum"], system_site_packages=False, venv_cache_path="/tmp/venvs"
)
def process(value):
    return type(value).__name__


with DAG("tf_xcom_datetime_with_pendulum_required", schedule=None, start_date=datetime(2024, 1, 1)):
    process(produce())
