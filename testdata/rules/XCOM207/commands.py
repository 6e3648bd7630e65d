"""What BashOperator pushes is text."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator

with DAG("commands", schedule=None, start_date=datetime(2024, 1, 1)):
    count = BashOperator(task_id="count", bash_command="wc -l < rows.csv")
    silent = BashOperator(task_id="silent", bash_command="echo 5", do_xcom_push=False)

    @task
    def add(number):
        return number + 1  # expect: XCOM207

    @task
    def convert(number):
        return int(number) + 1

    @task
    def first(value):
        return value["rows"]  # expect: XCOM207

    @task
    def letters(value):
        return value[0] + value.strip()

    @task
    def pulls(ti=None):
        return ti.xcom_pull(task_ids="count").get("rows")  # expect: XCOM207

    @task
    def unknown(value):
        return value + 1

    add(count.output)
    convert(count.output)
    first(BashOperator(task_id="json", bash_command="echo '{}'").output)
    letters(count.output)
    unknown(silent.output)
    count >> pulls()
    PythonOperator(
        task_id="lambda",
        python_callable=lambda n: n + 1,  # expect: XCOM207
        op_args=[count.output],
    )
