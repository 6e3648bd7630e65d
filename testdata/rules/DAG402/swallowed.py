import contextlib

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("swallowed", schedule=None):
    with contextlib.suppress(Exception):
        BashOperator(task_id="a")
    BashOperator(task_id="a", bash_command="true")
    with contextlib.suppress(Exception):
        BashOperator(task_id="b", bash_command="true")
        BashOperator(task_id="b", bash_command="true")
    BashOperator(task_id="c", bash_command="true")
    with open(__file__):
        BashOperator(task_id="c", bash_command="true")  # expect: DAG402
