from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


for name in ["a", "b"]:

    def process(name=name):  # observe: here
        return name


with DAG("closure_made_self_contained_by_default", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
