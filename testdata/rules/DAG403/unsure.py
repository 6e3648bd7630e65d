import os
from datetime import datetime

from airflow import DAG

if os.environ.get("FAST"):
    dag = DAG("etl", schedule=None, start_date=datetime(2024, 1, 1))
else:
    dag = DAG("etl", schedule="@daily", start_date=datetime(2024, 1, 1))

PREFIX = os.environ["PREFIX"]
with DAG(PREFIX + "_a", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
with DAG(PREFIX + "_a", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
with DAG(f"{PREFIX}_b", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
with DAG(f"{PREFIX}_b", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
