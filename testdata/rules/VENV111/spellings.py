"""Which spellings of its decorators Airflow cuts out of the text."""
from datetime import datetime

import airflow.decorators as deco
from airflow import DAG
from airflow.decorators import setup as first
from airflow.decorators import task
from airflow.decorators import task as t

stored = task.virtualenv(requirements=[])
flavour = task.virtualenv


@task.virtualenv
def bare():
    return 1


@task.virtualenv()
def empty():
    return 1


@task.virtualenv(
    requirements=[],  # nothing (so far)
    env_vars={"SMILE": "(:"},  # expect[2.11]: VENV111
)
def paren_in_string():
    return 1


@task.virtualenv(
    requirements=[],  # no deps :(  # expect[2.11]: VENV111
)
def paren_in_comment():
    return 1


@task.virtualenv(
    requirements=[],  # one) too early  # expect[2.11]: VENV111
)
def closed_too_early():
    return 1


@task.virtualenv(requirements=[], env_vars={"A": "f(x)"})  # fine (here, too
def balanced():
    return 1


@task.virtualenv (requirements=[])  # expect[2.11]: VENV111
def spaced():
    return 1


@ task.virtualenv(requirements=[])  # expect[2.11]: VENV111
def spaced_before():
    return 1


@t.virtualenv(requirements=[])  # expect: VENV111
def aliased():
    return 1


@deco.task.virtualenv(requirements=[])  # expect: VENV111
def dotted():
    return 1


@stored  # expect: VENV111
def by_variable():
    return 1


@flavour(requirements=[])  # expect: VENV111
def by_flavour():
    return 1


@first  # expect: VENV111
@task.virtualenv(requirements=[])
def stacked():
    return 1


@t  # an alias does not matter where nothing is shipped
def in_the_worker():
    return 1


with DAG("spellings", schedule=None, start_date=datetime(2024, 1, 1)):
    bare()
    empty()
    paren_in_string()
    paren_in_comment()
    closed_too_early()
    balanced()
    spaced()
    spaced_before()
    aliased()
    dotted()
    by_variable()
    by_flavour()
    stacked()
    in_the_worker()
