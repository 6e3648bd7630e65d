"""What is missing for another reason than a slip of the pen is missing all the same."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="a", script="true")  # expect: DAG411, DAG412
    BashOperator(task_id="b")  # expect: DAG412
