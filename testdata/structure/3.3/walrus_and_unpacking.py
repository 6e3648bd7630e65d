import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("walrus_and_unpacking", schedule=None, start_date=START):
    (first := EmptyOperator(task_id="a")) >> EmptyOperator(task_id="b")
    x, *rest = [EmptyOperator(task_id=n) for n in "cde"]
    first >> x
    x >> rest
