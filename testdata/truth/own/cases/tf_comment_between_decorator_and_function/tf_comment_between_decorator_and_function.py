from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
# Runs on its own interpreter.
def process():
    return "ok"


with DAG(
    "tf_comment_between_decorator_and_function",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    process()
