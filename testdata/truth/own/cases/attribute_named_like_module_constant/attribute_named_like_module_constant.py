from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


limit = 3


def process():
    class Job:
        pass

    job = Job()
    job.limit = 1
    return job.limit


with DAG("attribute_named_like_module_constant", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
