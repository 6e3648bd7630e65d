"""What `@asset` makes of a function is an asset, and a schedule for others (Airflow 3)."""
from airflow.sdk import Asset, asset


@asset(schedule="@daily", uri="s3://bucket/one")
def one():
    return {"a": 1}


@asset(schedule=one)
def two(context, one):
    print(one)


@asset(schedule=[one, Asset("s3://bucket/other")])
def three():
    return 3
