"""Raises."""
from airflow import DAG

dag_1 = DAG("etl", schedule=None)
raise ValueError("not yet")  # expect: PARSE505
