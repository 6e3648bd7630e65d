import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("setup_context", schedule=None, start_date=START):
    up = EmptyOperator(task_id="up").as_setup()
    with EmptyOperator(task_id="down").as_teardown(setups=up):
        EmptyOperator(task_id="x") >> EmptyOperator(task_id="y")
