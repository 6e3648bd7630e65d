from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(limit):
    return limit


with DAG(
    "templates_dict_not_asked_for_beside_op_kwargs",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs={"limit": 3},
        templates_dict={"function": lambda: 1},
    )
