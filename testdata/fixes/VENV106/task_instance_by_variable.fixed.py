from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def load(extract_result, total):
    """Loads."""
    import json

    users = json.loads(extract_result)
    print(users, total)


with DAG("variable", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="load", python_callable=load, op_kwargs={"extract_result": "{{ ti.xcom_pull(task_ids='extract', key='users') }}", "total": "{{ ti.xcom_pull('count') }}"})
