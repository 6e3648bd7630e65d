from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def load(**kwargs):
    """Loads."""
    import json

    ti = kwargs["ti"]
    users = json.loads(ti.xcom_pull(task_ids="extract", key="users"))
    total = ti.xcom_pull("count")
    print(users, total)


with DAG("variable", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="load", python_callable=load)
