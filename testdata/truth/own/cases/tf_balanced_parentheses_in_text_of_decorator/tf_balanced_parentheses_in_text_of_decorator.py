from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(
    requirements=[],
    system_site_packages=False,
    venv_cache_path="/tmp/venvs",
    env_vars={"NOTE": "(fine)"},
)
def process():
    return "ok"


with DAG(
    "tf_balanced_parentheses_in_text_of_decorator",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    process()
