"""What an import did not make so far it may make later."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator
from big import IDS, MODE


def pull(ti):
    return ti.xcom_pull(task_ids="t899")


with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
    end = PythonOperator(task_id="end", python_callable=pull)
    for task_id in IDS:
        EmptyOperator(task_id=task_id) >> end

if len(IDS) != 900 or MODE is None:
    raise ValueError("ids are missing")
