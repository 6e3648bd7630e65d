import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG
from airflow.sdk import task

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("expand_operator", schedule=None, start_date=START):
    @task
    def commands():
        return ["true"]


    BashOperator.partial(task_id="run", trigger_rule="all_done").expand(bash_command=commands())
