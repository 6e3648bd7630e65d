"""Dependencies that Airflow refuses or loses."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.models.baseoperator import chain
from airflow.operators.empty import EmptyOperator
from airflow.utils.edgemodifier import Label

with DAG("edges", schedule=None, start_date=datetime(2024, 1, 1)) as dag_edges:
    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    c = EmptyOperator(task_id="c")
    d = EmptyOperator(task_id="d")

    @task
    def load():
        return 1

    a >> "b"  # expect: DAG416
    a >> load  # expect: DAG416
    [a, b] >> [c, d]  # expect: DAG416
    [a, b] >> "c"  # expect: DAG416
    a > b  # expect: DAG416
    a >> b, c  # expect: DAG416 warning
    a >> b and c  # expect: DAG416 warning
    a >> [] >> d  # expect: DAG416 warning
    a >> Label("x")  # expect: DAG416 warning
    a >> Label("y") >> d
    a >> (b, c) >> d
    load()
    chain("a", "b")  # expect: DAG416
    chain(["a", "b"], [c, d])  # expect: DAG416
    chain([a, b], [c, d])
