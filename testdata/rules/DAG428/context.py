"""Parameters named like keys of the context, in calls of decorated functions."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task
def day(ds):
    print(ds)


@task
def rows(count, ti=None, **context):
    print(count, ti, context)


with DAG("context", schedule=None, start_date=datetime(2024, 1, 1)):
    day()
    day(ds="2024-01-01")
    day("2024-01-01")  # expect: DAG428
    rows(1)
    rows(1, ti=2)
    rows(1, 2)  # expect: DAG428
