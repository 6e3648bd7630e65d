"""Rules of both versions."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):
    for rule in ["all_success", "all_done", "none_failed_min_one_success", "one_done", "always"]:
        EmptyOperator(task_id=rule, trigger_rule=rule)
