"""What every version has."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1), params={"n": 1}):
    a = BashOperator(task_id="a", bash_command="{{ ds }} {{ ti.xcom_pull(task_ids=['b']) }} {{ params.n }} {{ macros.ds_add(ds, 1) }}")
    b = PythonOperator(task_id="b", python_callable=print, op_args=["{{ logical_date | ds }}", "{{ x | default(1) }}"])
    b >> a
