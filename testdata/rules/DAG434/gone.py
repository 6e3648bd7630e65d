"""Keys that Airflow 3 removed, where their absence raises nothing."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator


def asked(**context):
    return str(context.get("execution_date"))  # expect[3.3]: DAG434 warning


def either(**context):
    return str(context.get("logical_date") or context.get("execution_date"))


def used(execution_date=None):
    return execution_date.isoformat()  # expect[3.3]: DAG434


def passed(execution_date=None):  # expect[3.3]: DAG434 warning
    print(execution_date)


def both(execution_date=None, logical_date=None):
    print(execution_date, logical_date)


def own(execution_date=None):
    print(execution_date)


with DAG("gone", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="asked", python_callable=asked)
    PythonOperator(task_id="either", python_callable=either)
    PythonOperator(task_id="used", python_callable=used)
    PythonOperator(task_id="passed", python_callable=passed)
    PythonOperator(task_id="both", python_callable=both)
    PythonOperator(task_id="own", python_callable=own, op_kwargs={"execution_date": "{{ ds }}"})

    @task
    def decorated(next_ds=None, ds=None):  # expect[3.3]: DAG434 warning
        print(next_ds, ds)

    decorated()
