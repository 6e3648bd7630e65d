"""There is no running task in the other interpreter."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator, get_current_context


def imported_inside():
    from airflow.operators.python import get_current_context

    return get_current_context()["ti"]  # expect: VENV106


def imported_outside():
    return get_current_context()["ti"]  # expect: VENV103


def by_module():
    import airflow.operators.python as ops

    context = ops.get_current_context()  # expect: VENV106
    return context["ti"]


def only_sometimes(n=1):
    if n > 5:
        from airflow.operators.python import get_current_context

        return get_current_context()  # expect: VENV106 warning
    return n


def handled():
    try:
        from airflow.operators.python import get_current_context

        return sorted(get_current_context())
    except Exception:
        return []


def imported_only():
    try:
        from airflow.operators.python import get_current_context  # noqa: F401
    except ImportError:
        pass
    return 1


def its_own():
    def get_current_context():
        return {}

    return get_current_context()


with DAG("current_context", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=imported_inside)
    PythonVirtualenvOperator(task_id="b", python_callable=imported_outside)
    PythonVirtualenvOperator(task_id="c", python_callable=by_module)
    PythonVirtualenvOperator(task_id="d", python_callable=only_sometimes)
    PythonVirtualenvOperator(task_id="e", python_callable=handled)
    PythonVirtualenvOperator(task_id="f", python_callable=imported_only)
    PythonVirtualenvOperator(task_id="g", python_callable=its_own)
