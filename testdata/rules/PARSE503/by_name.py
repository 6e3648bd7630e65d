"""Names that are looked up by text."""
import numpy as np
from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("etl", schedule=None) as dag:
    EmptyOperator(task_id=f"load_{len(globals())}")
