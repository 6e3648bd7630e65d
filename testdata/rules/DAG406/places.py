"""A rule is pointed at where it is given."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

DEFAULTS = {"trigger_rule": "al_done"}


def make(name):
    return EmptyOperator(
        task_id=name,
        trigger_rule="al_done",  # expect: DAG406
    )


with DAG("rules", schedule=None, start_date=datetime(2024, 1, 1)):
    EmptyOperator(
        task_id="a",
        trigger_rule="al_done",  # expect: DAG406
    )
    BashOperator.partial(
        task_id="b",
        trigger_rule="al_done",  # expect: DAG406
    ).expand(bash_command=["true"])

    @task(
        multiple_outputs=False,
        trigger_rule="al_done",  # expect: DAG406
    )
    def load(trigger_rule=None):
        return trigger_rule

    load(trigger_rule="mine")

    @task
    def copy(trigger_rule=None):
        return trigger_rule

    copy.override(
        task_id="copies",
        trigger_rule="al_done",  # expect: DAG406
    )(trigger_rule="mine")
    copy.override(trigger_rule="never").expand(trigger_rule=["x"])  # expect: DAG406
    make("c")

with DAG(
    "defaults",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={
        "retries": 1,
        "trigger_rule": "al_done",  # expect: DAG406
    },
):
    EmptyOperator(task_id="a")
    EmptyOperator(task_id="b")

with DAG(
    "group_defaults",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    with TaskGroup("g", default_args={"trigger_rule": "al_done"}):
        EmptyOperator(task_id="a")  # expect: DAG406
