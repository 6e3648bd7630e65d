"""Takes an item that is not there."""
from airflow import DAG

ROWS = ["a", "b"]
LAST = ROWS[2]  # expect: PARSE505

dag = DAG("index", schedule=None)
