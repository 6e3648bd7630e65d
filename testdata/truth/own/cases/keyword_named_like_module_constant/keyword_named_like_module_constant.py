from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


limit = 3


def process():
    return dict(limit=1)


with DAG("keyword_named_like_module_constant", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
