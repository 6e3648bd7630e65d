"""Adds text and a number."""
from airflow import DAG

NUMBER = 3
NAME = "load_" + NUMBER  # expect: PARSE505

dag = DAG("sum", schedule=None)
