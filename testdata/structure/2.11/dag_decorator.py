import datetime

from airflow.decorators import dag, task
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


@dag(schedule=None, start_date=START)
def dag_decorator():
    @task
    def one():
        return 1

    one() >> EmptyOperator(task_id="end")


dag_decorator()
