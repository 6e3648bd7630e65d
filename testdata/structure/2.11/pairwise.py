import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("pairwise", schedule=None, start_date=START):
    tasks = [EmptyOperator(task_id=x) for x in "abc"]
    for i in range(len(tasks) - 1):
        tasks[i] >> tasks[i + 1]
    tasks[0] >> tasks[-1]
