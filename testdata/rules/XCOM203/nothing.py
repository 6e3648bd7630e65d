"""Pulls of tasks that push nothing, also by functions without a name."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator
from airflow.utils.task_group import TaskGroup

with DAG("nothing", schedule=None, start_date=datetime(2024, 1, 1)):
    start = EmptyOperator(task_id="start")
    silent = PythonOperator(task_id="silent", python_callable=lambda: [1], do_xcom_push=False)
    with TaskGroup("group") as group:
        loud = PythonOperator(task_id="loud", python_callable=lambda: [1])
    found = PythonOperator(task_id="found", python_callable=lambda ti: len(ti.xcom_pull(task_ids="group.loud")))
    empty = PythonOperator(task_id="empty", python_callable=lambda ti: ti.xcom_pull(task_ids="start"))  # expect: XCOM203 warning
    fails = PythonOperator(task_id="fails", python_callable=lambda ti: len(ti.xcom_pull(task_ids="silent")))  # expect: XCOM203
    other = PythonOperator(task_id="other", python_callable=lambda ti: ti.xcom_pull(task_ids="loud"))  # expect: XCOM203 warning
    keyed = PythonOperator(task_id="keyed", python_callable=lambda ti: ti.xcom_pull(task_ids="silent", key="rows"))
    [start, silent, group] >> found
    [start, silent, group] >> empty
    [start, silent, group] >> fails
    [start, silent, group] >> other
    [start, silent, group] >> keyed
