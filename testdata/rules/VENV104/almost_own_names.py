"""Names that look bound inside, and are not where they are used."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

X = 1
COUNTER = 0
LIMIT = 3


def comprehension_reads_outside():
    return [X + n for n in [1]]  # expect: VENV104


def comprehension_target_is_gone():
    [LIMIT for LIMIT in [1]]
    return LIMIT  # expect: VENV104


def class_name_is_not_seen_in_method():
    class Local:
        LIMIT = 1

        def method(self):
            return LIMIT  # expect: VENV104

    return Local().method()


def parameter_of_inner():
    def inner(X):
        return X

    return inner(1) + X  # expect: VENV104


def global_read_first():
    global COUNTER
    COUNTER += 1  # expect: VENV104
    return COUNTER


def global_read():
    global COUNTER
    return COUNTER  # expect: VENV104


def inner_global():
    def inner():
        global COUNTER
        COUNTER = 1

    inner()
    return COUNTER  # expect: VENV104 warning


def class_body_reads_outside():
    class Local:
        LIMIT = LIMIT  # expect: VENV104

    return Local.LIMIT


def keyword_names_are_none():
    return dict(X=1, LIMIT=LIMIT)  # expect: VENV104


def attribute_names_are_none():
    class Local:
        X = 1

    return Local.X


with DAG("almost_own_names", schedule=None, start_date=datetime(2024, 1, 1)):
    settings = {"system_site_packages": False}
    PythonVirtualenvOperator(
        task_id="a", python_callable=comprehension_reads_outside, **settings
    )
    PythonVirtualenvOperator(
        task_id="b", python_callable=comprehension_target_is_gone, **settings
    )
    PythonVirtualenvOperator(
        task_id="c", python_callable=class_name_is_not_seen_in_method, **settings
    )
    PythonVirtualenvOperator(task_id="d", python_callable=parameter_of_inner, **settings)
    PythonVirtualenvOperator(task_id="e", python_callable=global_read_first, **settings)
    PythonVirtualenvOperator(task_id="f", python_callable=global_read, **settings)
    PythonVirtualenvOperator(task_id="g", python_callable=inner_global, **settings)
    PythonVirtualenvOperator(task_id="h", python_callable=class_body_reads_outside, **settings)
    PythonVirtualenvOperator(task_id="i", python_callable=keyword_names_are_none, **settings)
    PythonVirtualenvOperator(task_id="j", python_callable=attribute_names_are_none, **settings)
