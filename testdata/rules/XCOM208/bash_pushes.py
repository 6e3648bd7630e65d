"""A command may push by its template."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("bash_pushes", schedule=None, start_date=datetime(2024, 1, 1)):
    first = BashOperator(
        task_id="first", bash_command="echo {{ ti.xcom_push(key='rows', value=1) }}"
    )
    first >> BashOperator(
        task_id="second",
        bash_command="echo {{ ti.xcom_pull(task_ids='first', key='rows') }}",
    )
