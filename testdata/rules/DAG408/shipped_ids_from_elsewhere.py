"""Other files may make tasks, too."""
from company import add_tasks
from datetime import datetime

from airflow import DAG
from airflow.operators.python import BranchPythonVirtualenvOperator


def choose():
    return "made_there"


with DAG("ids_from_elsewhere", schedule=None, start_date=datetime(2024, 1, 1)) as dag:
    branch = BranchPythonVirtualenvOperator(task_id="branch", python_callable=choose)
    add_tasks(dag, branch)
