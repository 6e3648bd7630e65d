"""Ids may stand in dictionaries of arguments."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import BranchPythonVirtualenvOperator


def choose():
    return "task_1"


with DAG("ids_in_dictionary", schedule=None, start_date=datetime(2024, 1, 1)):
    branch = BranchPythonVirtualenvOperator(task_id="branch", python_callable=choose)
    for n in range(3):
        branch >> EmptyOperator(**{"task_id": "task_" + str(n)})
