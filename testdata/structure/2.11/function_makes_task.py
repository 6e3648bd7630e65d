import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("function_makes_task", schedule=None, start_date=START):
    def make(name, *, rule="all_success", **more):
        return EmptyOperator(task_id=name, trigger_rule=rule, **more)


    make("a") >> make("b", rule="all_done", retries=2)
