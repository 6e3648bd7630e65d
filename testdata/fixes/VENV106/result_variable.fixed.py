from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator, PythonVirtualenvOperator


def extract():
    return [1]


def load(rows, count_result, later_result):
    print(rows, count_result, later_result)


with DAG("result_variable", schedule=None, start_date=datetime(2024, 1, 1)):
    extracted = PythonOperator(task_id="extract", python_callable=extract)
    counted = BashOperator(task_id="count", bash_command="echo 1")
    PythonVirtualenvOperator(task_id="load", python_callable=load, system_site_packages=False, op_kwargs={"rows": extracted.output, "count_result": counted.output, "later_result": "{{ ti.xcom_pull(task_ids='later') }}"})
    last = BashOperator(task_id="later", bash_command="echo 2")
