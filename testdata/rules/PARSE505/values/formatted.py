"""Text with a field that gets no value."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

GOOD = "{{ {name} }} {0} {name!r:>{width}}".format(1, name="a", width=9)
ROW = "{name} {day}".format(name="a", dya="b")  # expect: PARSE505

with DAG("formatted", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="load", bash_command="true")
