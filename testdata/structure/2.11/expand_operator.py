import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("expand_operator", schedule=None, start_date=START):
    @task
    def commands():
        return ["true"]


    BashOperator.partial(task_id="run", trigger_rule="all_done").expand(bash_command=commands())
