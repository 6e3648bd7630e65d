import datetime

from airflow import DAG
from airflow.decorators import setup, teardown
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("setup_teardown", schedule=None, start_date=START):
    @setup
    def make():
        return 1


    @teardown
    def remove(x):
        return None


    m = make()
    t = remove(m)
    m >> EmptyOperator(task_id="work") >> t
