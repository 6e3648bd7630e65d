import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG
from airflow.sdk import dag

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


def build():
    made = DAG("dag_lost_lost", schedule=None, start_date=START)
    EmptyOperator(task_id="a", dag=made)
    return made


build()
kept = DAG("dag_lost_kept", schedule=None, start_date=START)
