"""What a fix would have to guess."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

SETTINGS = {"system_site_packages": False}


def computed(ti, name="x"):
    return ti.xcom_pull(task_ids=name)


def pushes(ti):
    ti.xcom_push(key="a", value=1)


def twice(logical_date):
    return str(logical_date)


def part_of_a_date(logical_date):
    return logical_date.strftime("%Y")


def structure(params):
    return params["a"]


def by_text(ti):
    return locals()


def keywords_only(*, ti):
    return 1


def elsewhere(ti):
    return ti.xcom_pull(task_ids="a")


elsewhere(None)

with DAG("not_guessed", schedule=None, start_date=datetime(2024, 1, 1)):
    for f in (computed, pushes, structure, by_text, keywords_only):
        PythonVirtualenvOperator(task_id="t", python_callable=f, system_site_packages=False)
    PythonVirtualenvOperator(task_id="a", python_callable=twice, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=twice, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=elsewhere, system_site_packages=False)
    PythonVirtualenvOperator(task_id="d", python_callable=part_of_a_date, system_site_packages=False)
