"""A DAG file at the top: this is the DAGs folder."""
from datetime import datetime

from airflow import DAG

with DAG("daily", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
