"""The content of a template file is a template as well."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator


def name_of(part):
    return part + ".sh"


with DAG("files", schedule=None, start_date=datetime(2024, 1, 1), template_searchpath="/opt/scripts"):
    BashOperator(task_id="a", bash_command="count.sh")  # expect: TMPL301
    BashOperator(task_id="b", bash_command="fine.sh")
    BashOperator(task_id="c", bash_command="count.sh ")
    BashOperator(task_id="d", bash_command="cat count.sh | sh")
    BashOperator(task_id="e", bash_command="x", env={"SCRIPT": "count.sh"})  # expect: TMPL301
