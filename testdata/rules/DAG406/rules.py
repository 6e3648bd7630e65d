"""Trigger rules that Airflow has, and has not."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator
from airflow.utils.trigger_rule import TriggerRule

with DAG("rules", schedule=None, start_date=datetime(2024, 1, 1)) as dag_rules:
    EmptyOperator(task_id="a", trigger_rule="al_done")  # expect: DAG406
    EmptyOperator(task_id="b", trigger_rule="dummy")  # expect[3.3]: DAG406
    EmptyOperator(task_id="c", trigger_rule="none_failed")
    EmptyOperator(task_id="d", trigger_rule=str(datetime.now()))

    @task(trigger_rule="never")
    def not_called():
        return 1


with DAG("members", schedule=None, start_date=datetime(2024, 1, 1)):
    EmptyOperator(task_id="a", trigger_rule=TriggerRule.all_done)  # expect: DAG406
    EmptyOperator(task_id="b", trigger_rule=TriggerRule.ALL_DONE)
    EmptyOperator(task_id="c", trigger_rule=TriggerRule.ALL_DONE.value)
    EmptyOperator(task_id="d", trigger_rule=sorted(TriggerRule.all_triggers())[0])
    EmptyOperator(task_id="e", trigger_rule=["all_done"])  # expect: DAG406
    EmptyOperator(task_id="f", trigger_rule=TriggerRule)  # expect: DAG406
    EmptyOperator(task_id="g", trigger_rule=TriggerRule("alldone"))  # expect: DAG406
    EmptyOperator(task_id="h", trigger_rule=TriggerRule("all_done"))
    EmptyOperator(task_id="i", trigger_rule=TriggerRule["ALL_DONE"])
