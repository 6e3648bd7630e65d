from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


if True:
	def process():
		value = 1
		return value


with DAG("callable_indented_with_tabs", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
