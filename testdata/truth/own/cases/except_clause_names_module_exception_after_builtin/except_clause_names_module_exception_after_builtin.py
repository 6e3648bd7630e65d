from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


class Missing(Exception):
    pass


def process():
    try:
        raise KeyError("a")
    except KeyError:
        return 1
    except Missing:
        return 2


with DAG(
    "except_clause_names_module_exception_after_builtin",
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
