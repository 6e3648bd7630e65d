from datetime import datetime
from modules.make import make, make_clean
from modules import make as makers

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

with DAG("factories", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=make(2), system_site_packages=False  # expect: VENV101
    )
    PythonVirtualenvOperator(
        task_id="b", python_callable=make_clean(), system_site_packages=False  # expect: VENV101 warning
    )
    PythonVirtualenvOperator(
        task_id="c", python_callable=makers.make(3), system_site_packages=False  # expect: VENV101
    )
