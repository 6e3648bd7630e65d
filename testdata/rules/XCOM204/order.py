"""Pulls from tasks that need not have run."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.models.baseoperator import chain
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator


def read(ti):
    print(ti.xcom_pull(task_ids="late"))  # expect: XCOM204 warning
    print(ti.xcom_pull(task_ids="first"))


dag = DAG("order", schedule=None, start_date=datetime(2024, 1, 1))
first = BashOperator(task_id="first", bash_command="echo 1", dag=dag)
second = BashOperator(
    task_id="second",
    bash_command="echo {{ task_instance.xcom_pull('late') }}",  # expect: XCOM204 warning
    dag=dag,
)
third = PythonOperator(task_id="third", python_callable=read, dag=dag)
late = BashOperator(task_id="late", bash_command="echo 1", dag=dag)
alone = BashOperator(
    task_id="alone",
    bash_command="echo {{ ti.xcom_pull(task_ids=['first']) }}",  # expect: XCOM204 warning
    dag=dag,
)
chain(first, [second], third, late)

with DAG("flow", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def extract():
        return 1

    @task
    def middle(value):
        return value

    @task
    def load(value, ti=None):
        return ti.xcom_pull(task_ids="extract")

    @task
    def beside(ti=None):
        return ti.xcom_pull(task_ids="extract")  # expect: XCOM204 warning

    load({"rows": [middle(extract())]})
    beside()
