"""Airflow 2 compares the id of a group without the prefix of the group around (recorded)."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task_group
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

with DAG("groups", schedule=None, start_date=datetime(2024, 1, 1)):
    with TaskGroup("staging"):
        EmptyOperator(task_id="a")
    EmptyOperator(task_id="check")
    with TaskGroup("prod"):
        with TaskGroup("staging"):  # expect[2.11]: DAG402
            EmptyOperator(task_id="a")
        with TaskGroup("prod"):  # expect[2.11]: DAG402
            EmptyOperator(task_id="a")
        with TaskGroup("check"):  # expect[2.11]: DAG402
            EmptyOperator(task_id="a")
    with TaskGroup("open", prefix_group_id=False):
        with TaskGroup("open"):  # expect: DAG402
            EmptyOperator(task_id="a")

with DAG("deeper_first", schedule=None, start_date=datetime(2024, 1, 1)):
    with TaskGroup("prod"):
        with TaskGroup("staging"):
            EmptyOperator(task_id="a")
    with TaskGroup("staging"):
        EmptyOperator(task_id="a")
    EmptyOperator(task_id="g.h")
    with TaskGroup("g"):
        with TaskGroup("h"):  # expect[3.3]: DAG402
            EmptyOperator(task_id="a")


@task_group
def load():
    EmptyOperator(task_id=f"a{datetime.now().hour}")


with DAG("functions", schedule=None, start_date=datetime(2024, 1, 1)):
    load()
    load()
    load()
    with TaskGroup("p"):
        load()
    with TaskGroup("q", prefix_group_id=False):
        load()

with DAG("functions_in_group", schedule=None, start_date=datetime(2024, 1, 1)):
    with TaskGroup("p"):
        load()
        load()  # expect[2.11]: DAG402
        load()  # expect: DAG402

with DAG("perhaps", schedule=None, start_date=datetime(2024, 1, 1)):
    if datetime.now().hour > 12:
        with TaskGroup("staging"):
            EmptyOperator(task_id="a")
    else:
        EmptyOperator(task_id="check")
    with TaskGroup("staging"):
        EmptyOperator(task_id="b")
    with TaskGroup("prod"):
        with TaskGroup("check"):
            EmptyOperator(task_id="b")
