"""Callables that give something else than their result."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator


async def load():
    return 1


@task
def count():
    return 1


with DAG("callables", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="load", python_callable=load)  # expect[2.11]: DAG427
    PythonOperator(task_id="quiet", python_callable=load, do_xcom_push=False)
    PythonOperator(task_id="count", python_callable=count)  # expect: DAG427 warning
    PythonOperator(task_id="function", python_callable=count.function)

    @task(retries=1.5)  # expect[3.3]: DAG427
    def half():
        return 1

    half()

DAG("second", datetime(2024, 1, 1), schedule=None)  # expect[2.11]: DAG427, DAG419 warning  # expect[3.3]: DAG405, DAG419 warning
