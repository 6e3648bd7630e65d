"""A file that calls its factory itself."""
from datetime import datetime

from airflow.models.dag import DAG
from airflow.operators.bash import BashOperator

start = datetime(2024, 1, 1)


def own():
    return below("own_dag")


def below(name):
    with DAG(dag_id=name, start_date=start, schedule=None) as made:
        BashOperator(task_id="a", bash_command="sql/daily.sh")  # expect: TMPL305
        BashOperator(task_id="b", bash_command="sql/audit.sh")
    return made


own()
