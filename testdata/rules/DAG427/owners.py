"""Owners, params that cannot be JSON, and numbers of tasks."""
from datetime import datetime

from airflow import DAG
from airflow.models.param import Param
from airflow.operators.empty import EmptyOperator

with DAG(
    "owners",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={
        "owner": ["data", "ops"],  # expect[2.11]: DAG427 warning  # expect[3.3]: DAG427
    },
    max_active_tasks=0,  # expect: DAG427 warning
    params={"a": Param(1), "b": Param("2024-01-01", format="date")},
):
    EmptyOperator(task_id="default")
    EmptyOperator(task_id="own", owner="data")
    EmptyOperator(task_id="none", owner=None)

with DAG(
    "params",
    schedule=None,
    params={"since": Param(datetime(2024, 1, 1))},  # expect[3.3]: DAG427
    max_active_tasks=1,
):
    EmptyOperator(task_id="task")
