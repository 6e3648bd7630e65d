import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("conditional", schedule=None, start_date=START):
    BIG = True
    a = EmptyOperator(task_id="a")
    if BIG:
        a >> EmptyOperator(task_id="big")
    else:
        a >> EmptyOperator(task_id="small")
