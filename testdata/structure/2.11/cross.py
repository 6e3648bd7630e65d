import datetime

from airflow import DAG
from airflow.models.baseoperator import cross_downstream
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("cross", schedule=None, start_date=START):
    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    c = EmptyOperator(task_id="c")
    d = EmptyOperator(task_id="d")
    cross_downstream([a, b], [c, d])
