"""Texts that stand to the left of their function, which then is shipped with blanks before it."""
import sys
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

if sys.version_info >= (3, 8):

    def conditional():
        """Summary.

Text at the margin.  # expect[3.3]: VENV111
"""
        return "ok"

else:
    conditional = None


def make():
    def process():
        """Summary.

  Two blanks only.  # expect: VENV111
        """
        return "ok"

    return process


def make_seen():
    def process():
        """Summary.

  Two blanks only.  # expect[2.11]: VENV111 # expect[3.3]: VENV111 warning
        """
        return "ok"

    return process


with DAG("indented_less", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=conditional, requirements=[], system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="b", python_callable=make(), requirements=[], system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="c", python_callable=make_seen())
