import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("trigger_rules", schedule=None, start_date=START):
    for rule in ["all_done", "one_success", "none_failed", "all_failed", "always"]:
        EmptyOperator(task_id=rule, trigger_rule=rule)
