"""Airflow 3 drops the lines of a decorated function that begin with a number sign."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator


@task.virtualenv(requirements=[])
def loses_a_line():
    """Text of a docstring.

    # is nobody's data
    """
    # a comment
    text = """
    # heading  # expect[3.3]: VENV111 warning
    body
    """
    return text


@task.virtualenv(requirements=[])
def loses_its_end():
    text = """
    body
    # end"""  # expect[3.3]: VENV111
    return text


@task.virtualenv(requirements=[])
def fine():
    parts = (
        "a"
        # between two literals
        "b"
    )
    text = """
    body # behind
    """
    return parts, text


def plain():
    return """
    # heading
    """


with DAG("comment_lines", schedule=None, start_date=datetime(2024, 1, 1)):
    loses_a_line()
    loses_its_end()
    fine()
    PythonVirtualenvOperator(task_id="a", python_callable=plain)
