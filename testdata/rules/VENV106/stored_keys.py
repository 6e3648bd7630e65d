"""A key that the function may store itself is no read of the context."""

from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def stored(**kwargs):
    kwargs["ti"] = 1
    return kwargs["ti"]


def default_set(**kwargs):
    kwargs.setdefault("ti", 1)
    return kwargs["ti"]


def updated(**kwargs):
    kwargs.update(ti=1)
    return kwargs["ti"]


def merged(**kwargs):
    kwargs |= {"ti": 1}
    return kwargs["ti"]


def by_alias(**kwargs):
    context = kwargs
    context["ti"] = 1
    return kwargs["ti"]


def copied(**kwargs):
    kwargs = {**kwargs, "ti": 1}
    return kwargs["ti"]


def by_loop(**kwargs):
    for kwargs["ti"] in [1]:
        pass
    return kwargs["ti"]


def by_with(**kwargs):
    with open("/dev/null") as kwargs["ti"]:
        return kwargs["ti"].name


def in_next_round(**kwargs):
    for round in range(2):
        if round:
            print(kwargs["ti"])
        kwargs["ti"] = 1


def by_helper(**kwargs):
    def fill(context):
        context["ti"] = 1

    fill(kwargs)
    return kwargs["ti"]


def by_library(**kwargs):
    import filler  # expect: VENV108 warning

    filler.fill(context=kwargs)
    return kwargs["ti"]


def by_lost_helper(**kwargs):
    fill(kwargs)  # expect: VENV104
    return kwargs["ti"]


def only_looked_at(**kwargs):
    print(kwargs, len(kwargs), {**kwargs})
    for key in kwargs:
        print(key, kwargs.items())
    return kwargs["ti"]  # expect: VENV106


def stored_too_late(**kwargs):
    ti = kwargs["ti"]  # expect: VENV106
    kwargs["ti"] = 1
    return ti


def given_away_too_late(**kwargs):
    import filler  # expect: VENV108 warning

    rows = kwargs["ti"].xcom_pull(task_ids="extract")  # expect: VENV106
    filler.fill(kwargs)
    return rows


def exception_in_variable(**kwargs):
    errors = (KeyError, ValueError)
    try:
        return kwargs["ti"]
    except errors:
        return None


def other_exception_in_variable(**kwargs):
    errors = (OSError, ValueError)
    try:
        return kwargs["ti"]  # expect: VENV106
    except errors:
        return None


with DAG("stored_keys", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=stored, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=default_set, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=updated, system_site_packages=False)
    PythonVirtualenvOperator(task_id="d", python_callable=merged, system_site_packages=False)
    PythonVirtualenvOperator(task_id="e", python_callable=by_alias, system_site_packages=False)
    PythonVirtualenvOperator(task_id="f", python_callable=copied, system_site_packages=False)
    PythonVirtualenvOperator(task_id="g", python_callable=by_loop, system_site_packages=False)
    PythonVirtualenvOperator(task_id="h", python_callable=by_with, system_site_packages=False)
    PythonVirtualenvOperator(task_id="i", python_callable=in_next_round, system_site_packages=False)
    PythonVirtualenvOperator(task_id="j", python_callable=by_helper, system_site_packages=False)
    PythonVirtualenvOperator(task_id="k", python_callable=by_library, system_site_packages=False)
    PythonVirtualenvOperator(task_id="l", python_callable=by_lost_helper, system_site_packages=False)
    PythonVirtualenvOperator(task_id="m", python_callable=only_looked_at, system_site_packages=False)
    PythonVirtualenvOperator(task_id="n", python_callable=stored_too_late, system_site_packages=False)
    PythonVirtualenvOperator(task_id="o", python_callable=given_away_too_late, system_site_packages=False)
    PythonVirtualenvOperator(task_id="p", python_callable=exception_in_variable, system_site_packages=False)
    PythonVirtualenvOperator(task_id="q", python_callable=other_exception_in_variable, system_site_packages=False)
