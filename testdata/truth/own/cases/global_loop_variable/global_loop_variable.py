from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


number = 0


def process():
    global number
    for number in range(3):
        pass
    return number


with DAG("global_loop_variable", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
