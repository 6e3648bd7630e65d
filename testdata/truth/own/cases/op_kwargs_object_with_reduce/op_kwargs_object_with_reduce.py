from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


class Job:
    def __reduce__(self):
        return (int, ("3",))


def process(value):
    return value


with DAG("op_kwargs_object_with_reduce", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs={"value": Job()},
    )
