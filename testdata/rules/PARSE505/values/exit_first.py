"""What ends the reading comes before the DAG."""
import sys
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

sys.exit("not today")  # expect: PARSE505

with DAG("exit_first", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="load", bash_command="true")
