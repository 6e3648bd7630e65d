"""What get_current_context() raises may be handled."""

from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def runtime_error():
    from airflow.operators.python import get_current_context  # expect: VENV115

    try:
        return sorted(get_current_context())
    except RuntimeError:
        return []


def airflow_exception():
    from airflow.exceptions import AirflowException  # expect: VENV115
    from airflow.operators.python import get_current_context  # expect: VENV115

    try:
        return sorted(get_current_context())
    except AirflowException:
        return []


def bare():
    try:
        from airflow.operators.python import get_current_context

        return sorted(get_current_context())
    except:  # noqa: E722
        return []


def other():
    from airflow.operators.python import get_current_context  # expect: VENV115

    try:
        return sorted(get_current_context())  # expect: VENV106
    except KeyError:
        return []


with DAG("current_context_handled", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=runtime_error, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=airflow_exception, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=bare, system_site_packages=False)
    PythonVirtualenvOperator(task_id="d", python_callable=other, system_site_packages=False)
