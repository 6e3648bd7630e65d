"""Divides by zero."""
from airflow import DAG

COUNT = 0
RATE = 100 / COUNT  # expect: PARSE505

dag = DAG("division", schedule=None)
