from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(templates_dict):
    return templates_dict["path"]


with DAG("templates_dict_file_name_ending_in_txt", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        templates_dict={"path": "rows.txt"},  # observe: here
    )
