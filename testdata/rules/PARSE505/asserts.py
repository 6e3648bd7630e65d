"""Asserts what is not so."""
from airflow import DAG

LIMIT = 5
assert LIMIT > 10, "too low"  # expect: PARSE505

dag = DAG("asserts", schedule=None)
