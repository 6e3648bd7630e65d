"""Dictionaries with text for keys."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


def load():
    return {"a": 1}


with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):

    @task(multiple_outputs=True)
    def extract():
        return load()

    extract()
