"""What is wrong with the DAGs of another file is said there, and here what this file makes."""
from airflow import DAG
from shared import make

report = make("report")  # expect: DAG407 warning
