from datetime import datetime
import contextlib

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


FACTOR = 3


def process():
    import contextlib

    with contextlib.suppress(NameError):
        return FACTOR
    return 1


with DAG("nameerror_swallowed_by_suppress", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
