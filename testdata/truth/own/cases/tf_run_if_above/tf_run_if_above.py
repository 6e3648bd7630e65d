from datetime import datetime

from airflow import DAG
from airflow.decorators import task


def always(context):
    return True


@task.run_if(always)
@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process():
    return "ok"


with DAG("tf_run_if_above", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
