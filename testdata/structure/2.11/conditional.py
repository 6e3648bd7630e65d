import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("conditional", schedule=None, start_date=START):
    BIG = True
    a = EmptyOperator(task_id="a")
    if BIG:
        a >> EmptyOperator(task_id="big")
    else:
        a >> EmptyOperator(task_id="small")
