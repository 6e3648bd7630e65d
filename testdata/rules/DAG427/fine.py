"""Values that Airflow takes, and what nobody knows."""
import os
from datetime import datetime, timedelta

import pendulum
from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator
from airflow.sensors.external_task import ExternalTaskSensor
from airflow.sensors.python import PythonSensor


class Callable:
    def __call__(self):
        return 1


def one(**context):
    return 1


@task
def command():
    return "true"


with DAG(
    "fine",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    tags=["a", "b"],
    max_active_runs=1,
    dagrun_timeout=timedelta(minutes=5),
    owner_links={"a": "https://example.org", "b": "mailto:a@example.org"},
    params={"a": 1, "b": [1], "c": None},
    default_args={"retries": 3, "retry_delay": timedelta(minutes=1), "depends_on_past": False},
    doc_md=__doc__,
    description=None,
):
    EmptyOperator(task_id="a", retries="3", retry_delay=60, execution_timeout=None)
    EmptyOperator(task_id="b", retry_delay=pendulum.duration(minutes=1))
    EmptyOperator(task_id="c", pool_slots=2, priority_weight=True, weight_rule="upstream")
    EmptyOperator(task_id="d", retries=os.environ["RETRIES"], email=["a@example.org"])
    PythonOperator(task_id="e", python_callable=Callable())
    PythonOperator(task_id="f", python_callable=one, op_args=[], op_kwargs=[("a", 1)])
    PythonOperator(task_id="g", python_callable=one, op_kwargs="{{ params }}")
    BashOperator(task_id="i", bash_command="{{ params.a }}")
    PythonSensor(task_id="j", python_callable=one, mode="reschedule", timeout=timedelta(1))
    PythonSensor(task_id="k", python_callable=one, soft_fail=True, never_fail=False)
    ExternalTaskSensor(task_id="l", external_dag_id="x", external_task_id=None, external_task_ids=["b"])
    ExternalTaskSensor(task_id="m", external_dag_id="x", external_task_id="a", allowed_states=["skipped"])
    BashOperator(task_id="n", bash_command="true", env={**os.environ, "A": "1"}, cwd="/tmp")
    BashOperator(task_id="o", bash_command="true", env=None, cwd=None, skip_on_exit_code=None)
    BashOperator(task_id="p", bash_command="true", env="{{ params }}", skip_on_exit_code=(1, 2))
    BashOperator(task_id="q", bash_command="true", execution_timeout=timedelta(0))
    EmptyOperator(task_id="r", execution_timeout=timedelta(minutes=-5))
