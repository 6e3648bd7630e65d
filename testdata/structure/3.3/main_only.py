import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("main_only", schedule=None, start_date=START) as made:
    EmptyOperator(task_id="a")

if __name__ == "__main__":
    with made:
        EmptyOperator(task_id="b")
