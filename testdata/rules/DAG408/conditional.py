"""Ids in conditional expressions, behind `and` and `or`, and in lists."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import BranchPythonOperator

BIG = "grp.load" if datetime.now().hour else "grp.loda"


def by_condition(ds):
    return "grp.load" if ds else "load"  # expect: DAG408 warning


def by_nested(ds, ts):
    return "grp.load" if ds else ("grp.skip" if ts else "grp.skpi")  # expect: DAG408 warning


def by_lines(ds):
    return (
        "grp.load"
        if ds
        else "grp.lode"  # expect: DAG408 warning
    )


def by_or(ds):
    return ds or "grp.lode"  # expect: DAG408 warning


def by_and(ds):
    return ds and "grp.lode"  # expect: DAG408 warning


def by_list(ds):
    return ["grp.load", "grp.skip" if ds else "grp.skap"]  # expect: DAG408 warning


def by_name(ds):
    return BIG  # expect: DAG408 warning


def to_number(ds):
    return "grp.load" if ds else 3  # expect: DAG408 warning


def always_wrong():
    return "grp.load" if False else "grp.lode"  # expect: DAG408


def fine(ds):
    if ds:
        return "grp.load" if ds > "2024" else None
    if ds > "2023":
        return ["grp.load", "grp.skip"] if ds > "2022" else ["grp.load"]
    return ds and "grp.load" or "grp.skip"


def compared(ds):
    return ds > "2024" and "grp.load" or "grp.skip"


def negated(ds):
    return (not ds) and "grp.load" or "grp.lode"  # expect: DAG408 warning


def may_be_false(ds):
    return ds > "2024" and "grp.load"  # expect: DAG408 warning


def never(ds):
    return "grp.load" if True else "grp.lode"


def never_either(ds):
    return "grp.load" or "grp.lode"


with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
    from airflow.utils.task_group import TaskGroup

    with TaskGroup("grp"):
        load = EmptyOperator(task_id="load")
        skip = EmptyOperator(task_id="skip")
    for function in [
        by_condition,
        by_nested,
        by_lines,
        by_or,
        by_and,
        by_list,
        by_name,
        to_number,
        compared,
        negated,
        may_be_false,
        always_wrong,
        fine,
        never,
        never_either,
    ]:
        branch = BranchPythonOperator(task_id=function.__name__, python_callable=function)
        branch >> [load, skip]
