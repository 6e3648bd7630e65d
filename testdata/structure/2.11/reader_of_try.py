import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


try:
    import json as reader
except ImportError:
    reader = None

CONFIG = reader.loads('{"names": ["a", "b"]}')
with DAG("reader_of_try", schedule=None, start_date=START):
    for name in ["a", "b"]:
        EmptyOperator(task_id=name)
