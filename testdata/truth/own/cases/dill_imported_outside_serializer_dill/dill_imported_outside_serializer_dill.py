from datetime import datetime
import dill

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return dill.loads(dill.dumps([1]))


with DAG("dill_imported_outside_serializer_dill", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        serializer="dill",
    )
