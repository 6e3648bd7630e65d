import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("loop_zip", schedule=None, start_date=START):
    for one, two in zip(["a", "b"], ("c", "d")):
        EmptyOperator(task_id=one) >> EmptyOperator(task_id=two)
