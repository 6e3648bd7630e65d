"""An undefined value that is given a name, and may be replaced."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("named", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(
        task_id="named",
        bash_command="{% set rows = ti.xcom_pull('lost')['rows'] %}{{ rows | default(0) }}",  # expect: XCOM203 warning
    )
