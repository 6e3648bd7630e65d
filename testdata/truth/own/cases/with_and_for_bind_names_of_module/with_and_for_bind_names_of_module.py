from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


handle = row = None


def process():
    import io

    with io.StringIO("a\nb\n") as handle:
        for row in handle:
            pass
    return row


with DAG("with_and_for_bind_names_of_module", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
