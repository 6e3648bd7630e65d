"""A/B test of the new checkout: which group of users buys more often?"""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator, PythonVirtualenvOperator

from modules import extract, transform, load

with DAG(
    dag_id="ab_test",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    catchup=False,
    tags=["ab-test"],
):
    extract_task = PythonOperator(
        task_id="extract",
        python_callable=extract.extract_function,
    )

    transform_task = PythonVirtualenvOperator(
        task_id="transform",
        python_callable=transform.transform_function,
        requirements=["toolz==1.1.0"],
    )

    load_task = PythonOperator(
        task_id="load",
        python_callable=load.load_function,
    )

    extract_task >> transform_task >> load_task
