"""Coroutines that nobody awaits before Airflow 3."""
import asyncio
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator


async def load():
    return 1


def runs():
    return asyncio.run(load())


with DAG("awaited", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="load", python_callable=load)  # expect[2.11]: DAG427
    PythonOperator(task_id="runs", python_callable=runs)
