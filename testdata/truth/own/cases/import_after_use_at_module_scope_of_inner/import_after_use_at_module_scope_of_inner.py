from datetime import datetime
import json

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    def work():
        return json.loads("[1]")

    import json

    return work()


with DAG(
    "import_after_use_at_module_scope_of_inner",
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
