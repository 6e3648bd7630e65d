from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


LIMIT = 3


def process():
    return 1 if True else LIMIT


with DAG(
    "conditional_expression_untaken_uses_module_constant",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
