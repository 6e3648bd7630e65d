"""Datasets of Airflow 2, which Airflow 3 still has in `airflow`, as assets."""
from datetime import datetime

from airflow import DAG, Dataset
from airflow.operators.empty import EmptyOperator

fine = Dataset("s3://bucket/a")
both = Dataset("s3://bucket/a", {"a": 1})
named = Dataset(uri="s3://bucket/a", extra={"a": 1})
Dataset("")  # expect: DAG427
Dataset("  ")  # expect: DAG427
Dataset(None)  # expect[2.11]: DAG427  # expect[3.3]: DAG412
Dataset(uri=5)  # expect[2.11]: DAG427
Dataset("airflow://a")  # expect: DAG427
Dataset("s3://bucket/ä")  # expect: DAG427
Dataset()  # expect: DAG412
Dataset("s3://a", name="b")  # expect[2.11]: DAG411  # expect[3.3]: DAG428
Dataset(uri="s3://a", nme="b")  # expect: DAG411
Dataset("s3://a", {}, 5)  # expect: DAG428

with DAG("reads", schedule=[fine, both, named], start_date=datetime(2024, 1, 1)):
    EmptyOperator(task_id="read")
