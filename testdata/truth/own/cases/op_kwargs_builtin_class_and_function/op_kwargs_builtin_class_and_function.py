from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(value):
    return [each.__name__ for each in value]


with DAG("op_kwargs_builtin_class_and_function", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs={"value": [int, len, ValueError]},
    )
