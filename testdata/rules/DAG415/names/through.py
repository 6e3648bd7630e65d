from datetime import datetime

from airflow import DAG
from broken import START  # expect: DAG415

with DAG("through", schedule=None, start_date=START or datetime(2024, 1, 1)):
    pass
