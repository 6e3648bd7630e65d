from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator


NEXT = "a"


@task.branch_virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process():
    return NEXT  # observe: here


with DAG(
    "tf_branch_virtualenv_uses_module_constant",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    process() >> [EmptyOperator(task_id="a"), EmptyOperator(task_id="b")]
