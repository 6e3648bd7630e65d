from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(
    requirements=[],
    system_site_packages=False,
    venv_cache_path="/tmp/venvs",
    multiple_outputs=True,
)
def process():
    return {"a": 1, "b": [2]}


with DAG("tf_multiple_outputs_dict", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
