from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(conf):  # observe: here
    return str(conf)


with DAG("context_key_conf_without_airflow", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
