from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.decorators import teardown


@teardown
@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process():
    return "ok"


with DAG("tf_with_teardown_decorator", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
