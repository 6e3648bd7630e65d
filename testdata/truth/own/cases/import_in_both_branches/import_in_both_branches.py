from datetime import datetime
import ntpath
import posixpath

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    import sys

    if sys.platform == "win32":
        import ntpath as path
    else:
        import posixpath as path
    return path.sep


with DAG("import_in_both_branches", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
