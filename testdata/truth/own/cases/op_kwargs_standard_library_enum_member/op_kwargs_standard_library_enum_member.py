from datetime import datetime
from http import HTTPStatus

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(value):
    return value.phrase


with DAG("op_kwargs_standard_library_enum_member", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs={"value": HTTPStatus.OK},
    )
