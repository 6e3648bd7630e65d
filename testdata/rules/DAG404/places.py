"""An id is pointed at where it is given."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import dag, task
from airflow.operators.bash import BashOperator
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

with DAG(
    "my etl",  # expect: DAG404
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    EmptyOperator(
        retries=1,
        task_id="a b",  # expect: DAG404
    )
    BashOperator.partial(
        retries=1,
        task_id="b c",  # expect: DAG404
    ).expand(bash_command=["true"])

    @task(
        retries=1,
        task_id="c d",  # expect: DAG404
    )
    def load():
        return 1

    load()

    with TaskGroup(
        prefix_group_id=False,
        group_id="d.e",  # expect: DAG404
    ):
        EmptyOperator(task_id="x")


@dag(
    schedule=None,
    dag_id="e f",  # expect: DAG404
)
def etl():
    load()


etl()
