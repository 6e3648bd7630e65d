"""The ways to import a callable that needs its module."""
import modules.sub.deep
import modules.transform as tr
from datetime import datetime
from modules import transform
from modules.transform import run, run as renamed
from modules.sub import deep

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

try:
    from modules.sub.deep import guarded
except ImportError:
    from modules.transform import run as guarded

alias = transform.run

with DAG("imports", schedule=None, start_date=datetime(2024, 1, 1)):
    settings = {"system_site_packages": False}
    PythonVirtualenvOperator(task_id="a", python_callable=run, **settings)  # expect: VENV101
    PythonVirtualenvOperator(task_id="b", python_callable=renamed, **settings)  # expect: VENV101
    PythonVirtualenvOperator(task_id="c", python_callable=transform.run, **settings)  # expect: VENV101
    PythonVirtualenvOperator(task_id="d", python_callable=tr.run, **settings)  # expect: VENV101
    PythonVirtualenvOperator(task_id="e", python_callable=alias, **settings)  # expect: VENV101
    PythonVirtualenvOperator(task_id="f", python_callable=deep.run, **settings)  # expect: VENV101
    PythonVirtualenvOperator(
        task_id="g",
        python_callable=modules.sub.deep.Job.run,  # expect: VENV101
        **settings,
    )
    PythonVirtualenvOperator(task_id="h", python_callable=guarded, **settings)  # expect: VENV101 warning, VENV101 warning

    def imports_itself():
        from modules.transform import run  # expect[2.11]: VENV115

        return run.__name__

    PythonVirtualenvOperator(task_id="i", python_callable=imports_itself, **settings)
