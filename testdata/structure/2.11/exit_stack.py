from contextlib import ExitStack
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

with ExitStack() as stack:
    dag = stack.enter_context(DAG("exit_stack", schedule=None, start_date=datetime(2024, 1, 1)))
    start = EmptyOperator(task_id="start")
    for name in ["outer", "inner"]:
        stack.enter_context(TaskGroup(name))
    start >> EmptyOperator(task_id="end")
