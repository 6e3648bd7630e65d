import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("trigger_rule_enum", schedule=None, start_date=START):
    from airflow.utils.trigger_rule import TriggerRule

    EmptyOperator(task_id="a", trigger_rule=TriggerRule.ONE_FAILED)
