"""Ids that are found by following the callable: lambdas, names around it, what it is given."""
import os
import random
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import BranchPythonOperator, PythonOperator

TARGETS = {"new": "load", "old": "skip"}


def pick(target):
    return target


def pick_by_default(target="nothing", ds="never"):
    return target if len(ds) > 3 else ds


def branch_to(target):
    return BranchPythonOperator(
        task_id=f"to_{target}", python_callable=lambda: target  # expect: DAG408
    )


with DAG("lambdas", schedule=None, start_date=datetime(2024, 1, 1)):
    load = EmptyOperator(task_id="load")
    skip = EmptyOperator(task_id="skip")
    after = EmptyOperator(task_id="after")
    load >> after
    branches = [
        BranchPythonOperator(task_id="b1", python_callable=lambda: "none"),  # expect: DAG408
        BranchPythonOperator(task_id="b2", python_callable=lambda: "load"),
        BranchPythonOperator(task_id="b3", python_callable=lambda: 5),  # expect: DAG408
        BranchPythonOperator(task_id="b4", python_callable=lambda: "after"),  # expect: DAG408 warning
        BranchPythonOperator(task_id="b5", python_callable=lambda: load.task_id),
        BranchPythonOperator(task_id="b6", python_callable=lambda: [load]),  # expect: DAG408
        BranchPythonOperator(task_id="b7", python_callable=lambda: TARGETS["new"]),
        BranchPythonOperator(task_id="b8", python_callable=lambda: os.environ["TARGET"]),
        BranchPythonOperator(task_id="b9", python_callable=lambda **context: context["params"]["x"]),
        BranchPythonOperator(
            task_id="b10",
            python_callable=lambda: "load" if os.environ["NEW"] else "lod",  # expect: DAG408 warning
        ),
        branch_to("load"),
        branch_to("lad"),
    ]
    for branch in branches:
        branch >> [load, skip]

with DAG("given", schedule=None, start_date=datetime(2024, 1, 1)):
    load = EmptyOperator(task_id="load")
    skip = EmptyOperator(task_id="skip")
    BranchPythonOperator(task_id="c1", python_callable=pick, op_args=["load"]) >> [load, skip]
    BranchPythonOperator(
        task_id="c2", python_callable=pick, op_kwargs={"target": "{{ ds }}"}
    ) >> [load, skip]
    BranchPythonOperator(task_id="c3", python_callable=pick_by_default) >> [load, skip]

with DAG("given_wrong", schedule=None, start_date=datetime(2024, 1, 1)):
    load = EmptyOperator(task_id="load")
    skip = EmptyOperator(task_id="skip")

    def pick_here(target):
        return target + "_all"  # expect: DAG408

    BranchPythonOperator(
        task_id="c1", python_callable=pick_here, op_kwargs={"target": "load"}
    ) >> [load, skip]

with DAG("worked_out", schedule=None, start_date=datetime(2024, 1, 1)):
    load = EmptyOperator(task_id="load")
    skip = EmptyOperator(task_id="skip")

    @task.branch
    def look_up():
        targets = {"new": "task_load", "old": "task_skip"}
        return targets["new"]  # expect: DAG408

    @task.branch
    def build(table):
        kind = "lo"
        return f"{kind}ad"

    @task.branch
    def first_long():
        for name in ["a", "skip", "load"]:
            if len(name) > 2:
                return name
        return None

    @task.branch
    def at_random():
        return random.choice(["load", "lod"])  # expect: DAG408 warning

    @task.branch
    def at_random_fine():
        options = ["load", "skip"]
        return random.choice(options)

    @task.branch
    def nested():
        return [["load"], ["skip"]]  # expect: DAG408

    for branch in [look_up, first_long, at_random, at_random_fine, nested]:
        branch() >> [load, skip]
    build("users") >> [load, skip]

with DAG("plain", schedule=None, start_date=datetime(2024, 1, 1)):
    load = EmptyOperator(task_id="load")
    skip = EmptyOperator(task_id="skip")

    @task
    def choose():
        if datetime.now().day == 1:
            return "load"  # expect: DAG408 warning
        return "skip"

    @task
    def name_of_table():
        return "load"

    @task
    def several():
        return "load" if datetime.now().day == 1 else None

    choose() >> [load, skip]
    name_of_table() >> load
    several() >> [load, skip]
    PythonOperator(task_id="choose_by", python_callable=lambda: "skip") >> [load, skip]  # expect: DAG408 warning
