"""A module whose names this file fills in."""
from datetime import datetime

import texts
from airflow import DAG

vars(texts).update(TABLE="orders")
texts.table()

with DAG("filled", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
