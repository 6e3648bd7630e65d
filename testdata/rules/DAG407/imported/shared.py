from datetime import datetime

from airflow import DAG

dag = DAG("etl", schedule="@daily", start_date=datetime.now())  # expect: DAG407 warning


def make(name):
    return DAG(name, schedule="@daily", start_date=datetime.now())
