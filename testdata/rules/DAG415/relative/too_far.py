from datetime import datetime

from airflow import DAG
from pk.part import A  # expect: DAG415

with DAG("too_far", schedule=None, start_date=datetime(2024, 1, 1), description=str(A)):
    pass
