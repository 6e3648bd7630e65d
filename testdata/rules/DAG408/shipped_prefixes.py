"""Ids of tasks in groups, with and without the prefix."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task_group
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import BranchPythonVirtualenvOperator
from airflow.utils.task_group import TaskGroup


def without_prefix():
    return "load"  # expect: DAG408


def with_prefix():
    return "daily.load"


def with_other_prefix():
    return "weekly.load"  # expect: DAG408


def nested():
    return "outer.inner.store"


def nested_without_outer():
    return "inner.store"  # expect: DAG408


def nested_group():
    return "outer.inner"


def nested_group_alone():
    return "inner"  # expect: DAG408


def outer_group():
    return "outer"


def of_several():
    return ["daily.load", "load"]  # expect: DAG408


def without_group_prefix():
    return "free"


def also_at_root():
    return "twice"


def of_function():
    return "decorated"  # expect: DAG408


def of_variable_group():
    return "later"  # expect: DAG408


def in_named_group():
    return "moved"  # expect: DAG408


def by_lambda():
    return "made"


def in_condition():
    if datetime.now().hour > 6:  # expect: VENV103
        return "load"  # expect: DAG408 warning
    return None


@task_group
def decorated_group():
    EmptyOperator(task_id="decorated")


with DAG("prefixes", schedule=None, start_date=datetime(2024, 1, 1)) as dag:
    for number, function in enumerate(()):
        pass
    BranchPythonVirtualenvOperator(task_id="b1", python_callable=without_prefix)
    BranchPythonVirtualenvOperator(task_id="b2", python_callable=with_prefix)
    BranchPythonVirtualenvOperator(task_id="b3", python_callable=with_other_prefix)
    BranchPythonVirtualenvOperator(task_id="b4", python_callable=nested)
    BranchPythonVirtualenvOperator(task_id="b5", python_callable=nested_without_outer)
    BranchPythonVirtualenvOperator(task_id="b6", python_callable=nested_group)
    BranchPythonVirtualenvOperator(task_id="b7", python_callable=nested_group_alone)
    BranchPythonVirtualenvOperator(task_id="b8", python_callable=outer_group)
    BranchPythonVirtualenvOperator(task_id="b9", python_callable=of_several)
    BranchPythonVirtualenvOperator(task_id="b10", python_callable=without_group_prefix)
    BranchPythonVirtualenvOperator(task_id="b11", python_callable=also_at_root)
    BranchPythonVirtualenvOperator(task_id="b12", python_callable=of_function)
    BranchPythonVirtualenvOperator(task_id="b13", python_callable=of_variable_group)
    BranchPythonVirtualenvOperator(task_id="b14", python_callable=in_named_group)
    BranchPythonVirtualenvOperator(task_id="b15", python_callable=by_lambda)
    BranchPythonVirtualenvOperator(task_id="b16", python_callable=in_condition)
    with TaskGroup("daily") as daily:
        EmptyOperator(task_id="load")
        EmptyOperator(task_id="twice")
        EmptyOperator(task_id="moved", task_group=None)
        make = lambda: EmptyOperator(task_id="made")
    with TaskGroup(group_id="outer", tooltip="Two of them"), TaskGroup("inner"):
        EmptyOperator(task_id="store")
    with TaskGroup("flat", prefix_group_id=False):
        EmptyOperator(task_id="free")
    variable = TaskGroup("variable")
    with variable:
        EmptyOperator(task_id="later")
    EmptyOperator(task_id="twice")
    decorated_group()
    make()
