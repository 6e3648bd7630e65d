from datetime import datetime

from airflow import DAG


def make(name):
    with DAG(name, schedule=None, start_date=datetime(2024, 1, 1)):
        pass
