import datetime

from airflow import DAG
from airflow.decorators import dag
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


def build():
    made = DAG("dag_lost_lost", schedule=None, start_date=START)
    EmptyOperator(task_id="a", dag=made)
    return made


build()
kept = DAG("dag_lost_kept", schedule=None, start_date=START)
