"""Keys that are looked for before they are read, or are the task's own."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator


def careful(**kwargs):
    if "execution_date" in kwargs:
        print(kwargs["execution_date"])
    try:
        print(kwargs["date"])
    except KeyError:
        print("none")
    kwargs["own"] = 1
    print(kwargs["own"], kwargs.get("other"))


with DAG("guarded", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="careful", python_callable=careful)
