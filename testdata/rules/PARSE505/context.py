"""Asks for a context."""
from airflow import DAG
from airflow.operators.python import get_current_context

dag_1 = DAG("etl", schedule=None)
get_current_context()  # expect: PARSE505
