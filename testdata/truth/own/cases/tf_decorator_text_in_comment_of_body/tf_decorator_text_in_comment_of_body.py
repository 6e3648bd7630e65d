from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process():
    # @task.virtualenv(
    return "ok"


with DAG(
    "tf_decorator_text_in_comment_of_body",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    process()
