import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import dag

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


@dag(dag_id="dag_decorator_arguments", schedule=None, start_date=START, default_args={"trigger_rule": "all_done"})
def pipeline(count: int = 3):
    for name in ["a", "b"]:
        EmptyOperator(task_id=name)


made = pipeline()
