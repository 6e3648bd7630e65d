# dagproof-test: airflow=3.3
from datetime import datetime

from airflow.sdk import DAG, task


with DAG("current_context_sdk", schedule=None, start_date=datetime(2024, 1, 1)):

    @task.virtualenv
    def sdk():
        from airflow.sdk import get_current_context

        return get_current_context()["ti"]  # expect: VENV106

    @task.virtualenv
    def provider():
        from airflow.providers.standard.operators.python import get_current_context

        return get_current_context()["ti"]  # expect: VENV106

    sdk()
    provider()
