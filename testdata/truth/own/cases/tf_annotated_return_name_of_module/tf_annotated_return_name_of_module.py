from datetime import datetime
from decimal import Decimal

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process() -> Decimal:
    return "1.5"


with DAG("tf_annotated_return_name_of_module", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
