"""Names that come by a star."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import *
from airflow.operators.python import PythonOperator

with DAG("stars", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="a", bash_command="echo 1") >> PythonOperator(
        task_id="b", python_callable=print, op_args=["{{ ti.xcom_pull('a') }}"]
    )
