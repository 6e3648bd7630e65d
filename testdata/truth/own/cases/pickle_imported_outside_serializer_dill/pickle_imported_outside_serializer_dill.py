from datetime import datetime
import pickle

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return pickle.loads(pickle.dumps([1]))  # observe: here


with DAG("pickle_imported_outside_serializer_dill", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        serializer="dill",
    )
