"""Lines at the margin keep a nested function where it is."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import dag, task
from airflow.operators.python import PythonVirtualenvOperator


def make():
    def process():
        text = """
at the margin  # expect[3.3]: VENV111
"""
        return text

    return process


def make_deeper():
    if True:

        def process():
            text = """
    half way  # expect[3.3]: VENV111
    """
            return text

    return process


def make_much_deeper():
    if True:
        if True:

            def process():
                text = """
at the margin  # expect: VENV111
"""
                return text

    return process


def make_clean():
    def process():
        text = """
        indented

        """
        both = (
            1,
            2,
        )
        # a comment
        return text, both

    return process


def make_continued():
    def process():
        return (
  1, 2)  # expect[2.11]: VENV111  # expect[3.3]: VENV111 warning

    return process


def at_the_margin():
    return """
margin
"""


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def margins_decorated():
    @task.virtualenv(requirements=[])
    def broken():
        return """
margin  # expect: VENV111
"""

    @task.virtualenv(requirements=[])
    def clean():
        return """
        margin
        """

    @task.virtualenv(requirements=[])
    def comment():
        a = 1
# a comment at the margin  # expect[2.11]: VENV111
        return a

    broken()
    clean()
    comment()


margins_decorated()

with DAG("margins", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=make())
    PythonVirtualenvOperator(task_id="b", python_callable=make_deeper())
    PythonVirtualenvOperator(task_id="c", python_callable=make_much_deeper())
    PythonVirtualenvOperator(task_id="d", python_callable=make_clean())
    PythonVirtualenvOperator(task_id="e", python_callable=make_continued())
    PythonVirtualenvOperator(task_id="f", python_callable=at_the_margin)
