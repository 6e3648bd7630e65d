import datetime

from airflow import DAG
from airflow.models.baseoperator import chain
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("star_chain", schedule=None, start_date=START):
    tasks = [EmptyOperator(task_id=f"t{i}") for i in range(3)]
    chain(*tasks)
