from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def produce():
    import json

    return json.dumps({"a": 1})


@task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
def process(value):
    return value["a"]  # observe: here


with DAG("tf_xcom_json_text_indexed", schedule=None, start_date=datetime(2024, 1, 1)):
    process(produce())
