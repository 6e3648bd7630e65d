"""Operators by other names."""
from datetime import datetime
from functools import partial

from airflow import DAG
from airflow.operators.bash import BashOperator

Shell = BashOperator
Echo = partial(BashOperator, bash_command="echo 1")

with DAG("alias", schedule=None, start_date=datetime(2024, 1, 1)):
    Shell(task_id="a", bash_command="echo 1") >> BashOperator(
        task_id="b", bash_command="{{ ti.xcom_pull('a') }}"
    )

with DAG("partial", schedule=None, start_date=datetime(2024, 1, 1)):
    Echo(task_id="c") >> BashOperator(task_id="d", bash_command="{{ ti.xcom_pull('c') }}")
