"""A task that may not be made."""
import os
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("unsure", schedule=None, start_date=datetime(2024, 1, 1)):
    if os.environ.get("DEBUG"):
        BashOperator(task_id="a", bash_command="echo ${#files[@]}")  # expect: TMPL301 warning
