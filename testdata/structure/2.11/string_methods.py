import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("string_methods", schedule=None, start_date=START):
    for table in "Sales,Stock".split(","):
        EmptyOperator(task_id="load_" + table.strip().lower().replace("s", "z"))
