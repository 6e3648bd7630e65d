"""Texts that are looked for in others."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task
def checks(text):
    if text.startswith("{{ ds }}") or text.count("{{ ds }}") > 1:
        return text.split("{{ ds }}")
    return text.find("{{ ds_nodash }}")


with DAG("searched", schedule=None, start_date=datetime(2024, 1, 1)):
    checks("a")
