"""Slow imports in modules that the file imports."""
from airflow import DAG
from airflow.operators.python import PythonOperator

import tables
from frames import load  # expect: PARSE504 warning

with DAG("etl", schedule=None):
    PythonOperator(task_id="load", python_callable=load)
    PythonOperator(task_id="shown", python_callable=tables.show)
