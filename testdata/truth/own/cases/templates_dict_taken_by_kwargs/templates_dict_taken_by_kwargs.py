from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(**context):
    return context["templates_dict"]


with DAG("templates_dict_taken_by_kwargs", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        templates_dict={"day": "{{ ds }}"},
    )
