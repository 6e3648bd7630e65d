"""Ends before its first DAG."""
from datetime import datetime

from airflow import DAG

ENVIRONMENT = "prod"
if ENVIRONMENT != "dev":
    raise ValueError("only for dev")  # expect: PARSE505

with DAG("early", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
