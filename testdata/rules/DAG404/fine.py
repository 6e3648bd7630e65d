"""Dots, dashes and letters of other languages."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):
    EmptyOperator(task_id="a.b-c_d")
    EmptyOperator(task_id="größe")
