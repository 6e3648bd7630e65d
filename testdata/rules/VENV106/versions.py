"""Keys that came and went with versions."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def gone_dates(prev_ds, next_ds_nodash, tomorrow_ds, yesterday_ds):  # expect[3.3]: VENV106, VENV106, VENV106, VENV106
    return prev_ds


def gone_execution_date(execution_date):  # expect[3.3]: VENV106
    return str(execution_date)


def gone_key(**kwargs):
    return kwargs["prev_ds"]  # expect[3.3]: VENV106


def gone_used(**kwargs):
    return kwargs.get("next_ds").upper()  # expect[3.3]: VENV106


def gone_default(next_ds=None):
    return next_ds.upper()  # expect[3.3]: VENV106


def new(partition_key):  # expect[2.11]: VENV106
    return partition_key


def new_too(task_reschedule_count):  # expect[2.11]: VENV106
    return task_reschedule_count


def test_mode_is_gone(test_mode):  # expect[3.3]: VENV106
    return test_mode


def template_is_kept_back(map_index_template):  # expect[3.3]: VENV106
    return map_index_template


def store(task_state_store):  # expect: VENV106
    return task_state_store


with DAG("versions", schedule="@daily", start_date=datetime(2024, 1, 1), catchup=False):
    PythonVirtualenvOperator(task_id="a", python_callable=gone_dates, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=gone_execution_date)
    PythonVirtualenvOperator(task_id="c", python_callable=gone_key, system_site_packages=False)
    PythonVirtualenvOperator(task_id="d", python_callable=gone_used, system_site_packages=False)
    PythonVirtualenvOperator(task_id="e", python_callable=gone_default, system_site_packages=False)
    PythonVirtualenvOperator(task_id="f", python_callable=new, system_site_packages=False)
    PythonVirtualenvOperator(task_id="g", python_callable=new_too, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="h", python_callable=test_mode_is_gone, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="i", python_callable=template_is_kept_back, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="j", python_callable=store, system_site_packages=False)
