"""Another module changes the path."""
from datetime import datetime

from airflow import DAG
from etl.paths import add

add(__file__)
import own_tables

with DAG("by_helper", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
