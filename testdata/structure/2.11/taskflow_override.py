import datetime

from airflow import DAG
from airflow.decorators import task

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("taskflow_override", schedule=None, start_date=START):
    @task(trigger_rule="all_done")
    def one():
        return 1


    one() >> one.override(task_id="other", trigger_rule="none_failed")()
