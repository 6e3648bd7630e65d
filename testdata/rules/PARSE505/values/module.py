"""A module of Python has no such name."""
import os
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

ENV = os.getenviron("ENV")  # expect: PARSE505

with DAG("module", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="load", bash_command="true")
