"""The folder is that of the DAG's file, which is another one."""
from airflow.operators.python import PythonVirtualenvOperator


def run():
    return 1


def make():
    return PythonVirtualenvOperator(
        task_id="a", python_callable=run, requirements="elsewhere.txt"
    )
