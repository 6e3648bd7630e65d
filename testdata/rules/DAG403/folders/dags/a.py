from datetime import datetime

from airflow import DAG

with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
