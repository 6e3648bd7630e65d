from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator


class Builder:
    def __init__(self, dag_id):
        self.dag = DAG(dag_id, schedule=None, start_date=datetime(2024, 1, 1))

    def __enter__(self):
        self.dag.__enter__()
        return self

    def __exit__(self, *raised):
        self.dag.__exit__(*raised)


with Builder("entered_by_name") as builder:
    EmptyOperator(task_id="a") >> EmptyOperator(task_id="b")

entered = builder.dag
EmptyOperator(task_id="outside")
