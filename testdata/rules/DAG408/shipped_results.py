"""What a branch may return, and what not."""
import os
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import (
    BranchExternalPythonOperator,
    BranchPythonVirtualenvOperator,
    PythonVirtualenvOperator,
)
from airflow.utils.task_group import TaskGroup


def number():
    return 1  # expect: DAG408


def truth():
    return True  # expect: DAG408


def numbers():
    return ["a", 1]  # expect: DAG408


def unknown():
    return "zzz"  # expect: DAG408


def unknown_in_list():
    return ["a", "zzz"]  # expect: DAG408


def known():
    return "a"


def several():
    return ["a", "b"]


def in_group():
    return "g.c"


def group():
    return "g"


def nothing():
    return None


def second():
    return "decorated__1"


def worked_out(n=1):
    return f"a{n}" if n else os


def sometimes(n=1):
    if n > 1:
        return 2  # expect: DAG408 warning
    return "a"


def no_branch():
    return 1


@task
def decorated():
    return 1


@task.branch_virtualenv(requirements=[])
def flavoured():
    return 3.5  # expect: DAG408


with DAG("results", schedule=None, start_date=datetime(2024, 1, 1)):
    BranchPythonVirtualenvOperator(task_id="n", python_callable=number)
    BranchPythonVirtualenvOperator(task_id="t", python_callable=truth)
    BranchPythonVirtualenvOperator(task_id="ns", python_callable=numbers)
    BranchPythonVirtualenvOperator(task_id="u", python_callable=unknown)
    BranchExternalPythonOperator(
        task_id="ul", python="/opt/bin/python", python_callable=unknown_in_list
    )
    BranchPythonVirtualenvOperator(task_id="k", python_callable=known)
    BranchPythonVirtualenvOperator(task_id="s", python_callable=several)
    BranchPythonVirtualenvOperator(task_id="i", python_callable=in_group)
    BranchPythonVirtualenvOperator(task_id="gr", python_callable=group)
    BranchPythonVirtualenvOperator(task_id="no", python_callable=nothing)
    BranchPythonVirtualenvOperator(task_id="se", python_callable=second)
    BranchPythonVirtualenvOperator(task_id="so", python_callable=sometimes)
    PythonVirtualenvOperator(task_id="nb", python_callable=no_branch)
    EmptyOperator(task_id="a") >> EmptyOperator(task_id="b")
    with TaskGroup("g"):
        EmptyOperator(task_id="c")
    decorated()
    decorated()
    flavoured()
