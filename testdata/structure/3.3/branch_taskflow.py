import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG
from airflow.sdk import task

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("branch_taskflow", schedule=None, start_date=START):
    @task.branch
    def choose():
        return "a"


    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    choose() >> [a, b] >> EmptyOperator(task_id="join", trigger_rule="none_failed_min_one_success")
