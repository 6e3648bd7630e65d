from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    import six

    return six.__name__


with DAG("requirements_generator", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=(name for name in ["six"]),
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
