"""Dependencies that are not plain to see."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("unknown", schedule=None, start_date=datetime(2024, 1, 1)):
    a = BashOperator(task_id="a", bash_command="echo 1")
    b = BashOperator(task_id="b", bash_command="{{ ti.xcom_pull('a') }}")
    if datetime.now().year > 2000:
        a >> b
