"""What BashOperator pushes: its last line."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("bash", schedule=None, start_date=datetime(2024, 1, 1)):
    first = BashOperator(task_id="first", bash_command="echo 1")
    first >> BashOperator(
        task_id="second",
        bash_command="echo {{ ti.xcom_pull(task_ids='first', key='rows') }}",  # expect: XCOM208 warning
    )
    first >> BashOperator(
        task_id="third",
        bash_command="echo {{ ti.xcom_pull(task_ids='first', key='return_value') }}",
    )
    several = BashOperator(
        task_id="several", bash_command="echo '{}'", multiple_outputs=True, output_processor=str
    )
    several >> BashOperator(
        task_id="fourth",
        bash_command="echo {{ ti.xcom_pull(task_ids='several', key='rows') }}",
    )
