import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.providers.standard.operators.python import BranchPythonOperator
from airflow.sdk import DAG

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("branch_operator", schedule=None, start_date=START):
    c = BranchPythonOperator(task_id="c", python_callable=lambda: "a")
    c >> [EmptyOperator(task_id=i) for i in ("a", "b")]
