"""What `partial` gives, and nothing expands."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator
from elsewhere import finish


def expanded(partial):
    return partial.expand(bash_command=["true"])


def made():
    return BashOperator.partial(task_id="made")


with DAG("never", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def load(n, m=1):
        return n

    alone = BashOperator.partial(task_id="alone")  # expect: DAG417 warning
    of_function = load.partial(m=1)  # expect: DAG417 warning
    later = load.partial(m=2)
    later.expand(n=[1])
    expanded(BashOperator.partial(task_id="helped"))
    made().expand(bash_command=["true"])
    for partial in [BashOperator.partial(task_id="a"), BashOperator.partial(task_id="b")]:
        partial.expand(bash_command=["true"])

with DAG("unknown", schedule=None, start_date=datetime(2024, 1, 1)):
    finish(BashOperator.partial(task_id="c"))

shared = BashOperator.partial(task_id="shared")
