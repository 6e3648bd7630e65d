"""A task that a function makes, of a DAG that it is given."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator


def add_tasks(to):
    BashOperator(task_id="helper", bash_command="echo 1", dag=to)


with DAG("helper", schedule=None, start_date=datetime(2024, 1, 1)) as dag:

    @task
    def load(ti=None):
        return ti.xcom_pull(task_ids="helper")  # expect: XCOM204 warning

    load()

add_tasks(dag)
