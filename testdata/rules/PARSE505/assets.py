"""Names of assets."""
from datetime import datetime

from airflow import DAG
from airflow.sdk import Asset

ONE = Asset(name="", uri="s3://bucket/a")  # expect: PARSE505
TWO = Asset("two", "s3://bucket/b")
THREE = Asset(name="three")

dag = DAG("etl", schedule=None, start_date=datetime(2024, 1, 1))
