import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG
from airflow.sdk import setup, teardown

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
