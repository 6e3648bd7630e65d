"""Arguments that an operator does not have, and arguments that it cannot do without."""
import os
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import (
    BranchPythonVirtualenvOperator,
    ExternalPythonOperator,
    PythonVirtualenvOperator,
)

COMMON = {"retries": 2, "requirment": ["six"]}  # expect: VENV113
GIVEN = {"task_id": "given", "python_callable": print}
SOME = {"retries": 2}
SOME["requirment"] = ["six"]


class Venv(PythonVirtualenvOperator):
    ui_color = "#fff"


class Own(PythonVirtualenvOperator):
    def __init__(self, *, owner_team=None, **kwargs):
        super().__init__(python_callable=plain, **kwargs)


def plain():
    return 1


def choose():
    return "a"


@task.virtualenv(requirement=["six"])  # expect: VENV113
def misspelt():
    return 1


@task.virtualenv(requirement=["six"])  # expect: VENV113 warning
def never_called():
    return 1


@task.virtualenv(multiple_outputs=True, show_return_value_in_logs=False)
def fine():
    return {"a": 1}


@task.external_python(python="/opt/venv/bin/python", expect_pendulum=True, requirements=["six"])  # expect: VENV113
def elsewhere():
    return 1


@task.docker(image="python:3.12", anything_of_its_provider=1)
def in_docker():
    return 1


with DAG(
    "unknown_arguments",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"retires": 3, "requirement": ["six"]},  # expect: DAG411 warning
) as dag:
    PythonVirtualenvOperator(
        task_id="a",
        python_callable=plain,
        requirement=["six"],  # expect: VENV113
    )
    PythonVirtualenvOperator(task_id="b", python_callable=plain, retires=3)  # expect: VENV113
    PythonVirtualenvOperator(task_id="c", python_callable=plain, **COMMON)
    PythonVirtualenvOperator(task_id="d", python_callable=plain, expect_pendulum=True)  # expect: VENV113
    ExternalPythonOperator(
        task_id="e",
        python_callable=plain,
        python="/opt/venv/bin/python",
        venv_cache_path="/tmp/venvs",  # expect: VENV113
    )
    BranchPythonVirtualenvOperator(
        task_id="f",
        python_callable=choose,
        system_site_package=False,  # expect: VENV113
    )
    Venv(task_id="g", python_callable=plain, requirement=["six"])  # expect: VENV113
    Own(task_id="h", owner_team="data", requirement=["six"])
    PythonVirtualenvOperator(task_id="i", python_callable=plain, **SOME)
    PythonVirtualenvOperator(task_id="j", python_callable=plain, **os.environ)
    PythonVirtualenvOperator(
        task_id="k",
        python_callable=plain,
        task_concurrency=1,  # expect[3.3]: VENV113
        sla=None,
        email=None,
        retry_policy=None,  # expect[2.11]: VENV113
        index_urls_from_connection_ids=["pypi"],  # expect[2.11]: VENV113
        allow_nested_operators=True,
        default_args={"reqirements": ["six"]},
        params={},
        dag=dag,
        task_group=None,
        do_xcom_push=False,
    )
    PythonVirtualenvOperator.partial(
        task_id="l",
        python_callable=plain,
        requirement=["six"],  # expect: VENV113
    ).expand(op_args=[[], []])
    PythonVirtualenvOperator(task_id="m")  # expect: VENV113
    PythonVirtualenvOperator(python_callable=plain)  # expect: VENV113
    PythonVirtualenvOperator(**os.environ)
    PythonVirtualenvOperator.partial(task_id="n").expand(python_callable=[plain, plain])
    misspelt()
    fine()
    fine.override(pools="big")()  # expect: VENV113
    elsewhere()
    in_docker()

with DAG(
    "with_defaults",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"python_callable": plain},
):
    PythonVirtualenvOperator(task_id="a")


def made_in(dag):
    PythonVirtualenvOperator(task_id="a", dag=dag)
