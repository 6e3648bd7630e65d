from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


class Base:
    pass


def process():
    class Job(Base):  # observe: here
        pass

    return Job.__name__


with DAG("inner_class_inherits_module_class", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
