"""Tasks of loops and functions: they exist, but nothing puts them before the one that pulls."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator


def add_tasks(dag):
    BashOperator(task_id="helper", bash_command="echo 1", dag=dag)


with DAG("unknown", schedule=None, start_date=datetime(2024, 1, 1)) as dag:

    @task
    def load(ti=None):
        return ti.xcom_pull(task_ids="one"), ti.xcom_pull(task_ids="helper")  # expect: XCOM204 warning, XCOM204 warning

    for name in ["one", "two"]:
        BashOperator(task_id=name, bash_command="echo 1")
    load()

add_tasks(dag)
