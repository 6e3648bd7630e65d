from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator


def all_keys(**context):
    return context["ds"]


@task.virtualenv
def decorated(**context):
    return context["ds"]


def add_steps():
    PythonVirtualenvOperator(task_id="library", python_callable=all_keys)
    decorated()
