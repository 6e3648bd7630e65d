from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


MESSAGE = "must hold"


def process():
    assert 1 + 1 == 2, MESSAGE
    return "ok"


with DAG("assert_message_uses_module_constant", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
