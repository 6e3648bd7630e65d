from datetime import datetime
import os

from airflow import DAG
from airflow.decorators import task


REQUIREMENTS = []


@task.virtualenv(
    requirements=REQUIREMENTS,
    system_site_packages=False,
    venv_cache_path=os.path.join("/tmp", "venvs"),
)
def process():
    return "ok"


with DAG("tf_decorator_arguments_use_module_names", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
