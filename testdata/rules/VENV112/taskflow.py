"""Calls of decorated functions: they are held against the signature when the file is read."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(system_site_packages=False)
def two(a, b):
    return a


@task.virtualenv(system_site_packages=False)
def with_context(a, ds, ts=None):
    return a


@task.virtualenv(system_site_packages=False)
def context_first(ds, a):
    return a


@task.virtualenv(system_site_packages=False)
def anything(*args, **kwargs):
    return 1


@task.virtualenv(system_site_packages=False)
def never_called(a):
    return 1


with DAG("taskflow", schedule=None, start_date=datetime(2024, 1, 1)):
    two(1)  # expect: VENV112
    two(1, 2, 3)  # expect: VENV112
    two(1, b=2, c=3)  # expect: VENV112
    two(1, 2, b=2)  # expect: VENV112
    two.partial(a=1).expand(c=[1])  # expect: VENV112, VENV112, DAG417, DAG417
    two.override(task_id="again")(a=1)  # expect: VENV112
    context_first(a=1)  # expect[2.11]: VENV112
    # They fit.
    two(1, 2)
    two(b=1, a=2)
    two.partial(a=1).expand(b=[1])
    with_context(1)
    anything(1, 2, x=3)
    # Not known.
    two(*[1, 2])
    two(**{"a": 1, "b": 2})
    two.expand_kwargs([{"a": 1, "b": 2}])
