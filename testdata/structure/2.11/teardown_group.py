import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("teardown_group", schedule=None, start_date=START):
    with TaskGroup("g") as g:
        up = EmptyOperator(task_id="up").as_setup()
        down = EmptyOperator(task_id="down").as_teardown()
        up >> EmptyOperator(task_id="work") >> down
    g >> EmptyOperator(task_id="end")
