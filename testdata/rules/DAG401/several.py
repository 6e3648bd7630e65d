"""Each group of tasks that wait for each other is reported once, by its shortest circle."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("two", schedule=None, start_date=datetime(2024, 1, 1)):
    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    c = EmptyOperator(task_id="c")
    d = EmptyOperator(task_id="d")
    e = EmptyOperator(task_id="e")
    a >> b >> c
    c >> a  # expect: DAG401
    c >> d >> e
    e >> d  # expect: DAG401

with DAG("shortest", schedule=None, start_date=datetime(2024, 1, 1)):
    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    c = EmptyOperator(task_id="c")
    d = EmptyOperator(task_id="d")
    a >> b >> c >> d
    d >> a
    c >> b  # expect: DAG401

with DAG("selves", schedule=None, start_date=datetime(2024, 1, 1)):
    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    c = EmptyOperator(task_id="c")
    a >> a  # expect: DAG401
    a >> b >> c
    c >> c  # expect: DAG401
    c >> b  # expect: DAG401
