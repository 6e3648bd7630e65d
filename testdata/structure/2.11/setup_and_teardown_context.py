from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("setup_and_teardown_context", schedule=None, start_date=datetime(2024, 1, 1)):
    with EmptyOperator(task_id="up").as_setup(), EmptyOperator(task_id="down").as_teardown():
        EmptyOperator(task_id="a") >> EmptyOperator(task_id="b")
    with EmptyOperator(task_id="outer").as_setup():
        with EmptyOperator(task_id="inner").as_setup():
            EmptyOperator(task_id="c")
        EmptyOperator(task_id="late")
