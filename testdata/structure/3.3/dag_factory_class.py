import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG
from airflow.sdk import dag

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


class Builder:
    def __init__(self, name):
        self.dag = DAG(name, schedule=None, start_date=START)
        self.last = None

    def step(self, name):
        now = EmptyOperator(task_id=name, dag=self.dag)
        if self.last is not None:
            self.last >> now
        self.last = now
        return self


pipeline = Builder("dag_factory_class").step("a").step("b").step("c").dag
