"""Tasks in no DAG."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.models.baseoperator import BaseOperator
from airflow.operators.bash import BashOperator
from airflow.utils.task_group import TaskGroup
from airflow.operators.empty import EmptyOperator

START = datetime(2024, 1, 1)


@task
def extract():
    return 1


class Forgetful(BaseOperator):
    def __init__(self, table, **kwargs):
        self.table = table

    def execute(self, context):
        return self.table


def make(name):
    return EmptyOperator(task_id=name)  # expect: DAG410 warning


with DAG("etl", schedule=None, start_date=START) as dag:
    load = EmptyOperator(task_id="load")
    Forgetful(task_id="forgotten", table="orders")  # expect: DAG410 warning
    lost = Forgetful(task_id="lost", table="orders")  # expect: DAG410 warning
    load >> lost  # expect: DAG416

EmptyOperator(task_id="report")  # expect: DAG410 warning
BashOperator(task_id="none", bash_command="true", dag=None)  # expect: DAG410 warning
extract()  # expect: DAG410 warning
BashOperator.partial(task_id="mapped").expand(bash_command=["a", "b"])  # expect: DAG410 warning
make("made")
for table in ["a", "b"]:
    EmptyOperator(task_id=table)  # expect: DAG410 warning

with TaskGroup("lost"):  # expect: DAG410
    EmptyOperator(task_id="in_lost")
with TaskGroup("given", dag=dag):
    EmptyOperator(task_id="in_given", dag=dag)
