from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process():
    import six

    return six.__name__


with DAG("tf_override_requirements", schedule=None, start_date=datetime(2024, 1, 1)):
    process.override(requirements=["six"])()
