import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("subclass", schedule=None, start_date=START):
    class Mine(EmptyOperator):
        def __init__(self, name, **kwargs):
            super().__init__(task_id=f"mine_{name}", **kwargs)


    Mine(name="a") >> Mine(name="b", trigger_rule="all_done")
