"""What is joined to schedules."""
from datetime import datetime

from airflow import DAG
from airflow.datasets import Dataset

ONE = Dataset("s3://bucket/a")
TWO = Dataset("s3://bucket/b")

dag_a = DAG("a", start_date=datetime(2024, 1, 1), schedule=ONE | "s3://bucket/b")  # expect: DAG427
dag_b = DAG("b", start_date=datetime(2024, 1, 1), schedule=[ONE] & TWO)  # expect: DAG427
dag_c = DAG("c", start_date=datetime(2024, 1, 1), schedule=ONE | TWO)
dag_d = DAG("d", start_date=datetime(2024, 1, 1), schedule=(ONE & TWO) | ONE)
