import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.edgemodifier import Label

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("labels", schedule=None, start_date=START):
    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    c = EmptyOperator(task_id="c")
    a >> Label("yes") >> b
    a >> Label("no") >> c
