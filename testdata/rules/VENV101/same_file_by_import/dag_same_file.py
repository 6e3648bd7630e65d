"""What is imported is the operator or data, not the callable."""
from datetime import datetime
from settings import REQUIREMENTS, Venv

from airflow import DAG


def run():
    return 1


with DAG("same_file", schedule=None, start_date=datetime(2024, 1, 1)):
    Venv(
        task_id="a",
        python_callable=run,
        requirements=REQUIREMENTS,
        system_site_packages=False,
    )
