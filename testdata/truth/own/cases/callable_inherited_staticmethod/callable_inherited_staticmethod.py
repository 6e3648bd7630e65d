from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


LIMIT = 3


class Base:
    @staticmethod
    def process():
        return LIMIT  # observe: here


class Job(Base):
    pass


with DAG("callable_inherited_staticmethod", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=Job.process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
