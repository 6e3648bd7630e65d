"""What `@asset` takes."""
from airflow.sdk import asset


@asset  # expect[3.3]: DAG428
def bare():
    return 1


@asset("orders", schedule=None)  # expect[3.3]: DAG428
def by_position():
    return 1


@asset(name="items")  # expect[3.3]: DAG428
def unscheduled():
    return 1


SETTINGS = {"schedule": None}


@asset(**SETTINGS)
def spread():
    return 1


@asset(schedule="@daily", uri="s3://bucket/x")
def fine():
    return 1
