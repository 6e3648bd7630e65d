import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("main_only", schedule=None, start_date=START) as made:
    EmptyOperator(task_id="a")

if __name__ == "__main__":
    with made:
        EmptyOperator(task_id="b")
