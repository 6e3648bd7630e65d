"""Makes DAGs for other files: Airflow looks for their template files beside those."""
from datetime import datetime

from airflow.decorators import dag
from airflow.models.dag import DAG
from airflow.operators.bash import BashOperator

start = datetime(2024, 1, 1)


def make_dag(name):
    with DAG(dag_id=name, start_date=start, schedule=None) as made:
        BashOperator(task_id="a", bash_command="sql/audit.sh")
        BashOperator(task_id="b", bash_command="sql/daily.sh")
        BashOperator(task_id="c", bash_command="echo sql/audit.sh ")
    return made


def make_searched(name, path):
    with DAG(dag_id=name, start_date=start, schedule=None, template_searchpath=path) as made:
        BashOperator(task_id="a", bash_command="sql/audit.sh")
    return made


def audit(command):
    BashOperator(task_id="audit", bash_command=command)


@dag(start_date=start, schedule=None)
def decorated():
    BashOperator(task_id="a", bash_command="sql/audit.sh")


class Factory:
    def make(self, name):
        with DAG(dag_id=name, start_date=start, schedule=None) as made:
            BashOperator(task_id="a", bash_command="sql/audit.sh")
        return made
