"""Calls a method that text does not have."""
from airflow import DAG

NAME = "load".to_upper()  # expect: PARSE505

dag = DAG("method", schedule=None)
