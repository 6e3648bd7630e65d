"""Heavy imports for others."""
import numpy as np
import pandas as pd  # expect: PARSE503 warning
from airflow import DAG
from airflow.operators.empty import EmptyOperator

__all__ = ["dag", "np"]

with DAG("etl", schedule=None) as dag:
    EmptyOperator(task_id="load")
