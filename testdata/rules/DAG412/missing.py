"""Arguments that are not there."""
from datetime import datetime

from airflow import DAG
from airflow.models import BaseOperator
from airflow.operators.bash import BashOperator
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator, ShortCircuitOperator
from airflow.sensors.external_task import ExternalTaskSensor
from airflow.sensors.filesystem import FileSensor
from airflow.utils.task_group import TaskGroup


class Load(BaseOperator):
    def __init__(self, table, rows=1, **kwargs):
        super().__init__(**kwargs)

    def execute(self, context):
        return 1


class Forgetful(BaseOperator):
    def __init__(self, task_id, **kwargs):
        super().__init__(**kwargs)  # expect: DAG412

    def execute(self, context):
        return 1


with DAG("missing", schedule=None, start_date=datetime(2024, 1, 1), default_args={"retries": 1}):
    EmptyOperator()  # expect: DAG412
    BashOperator(task_id="a")  # expect: DAG412
    BashOperator(bash_command="true")  # expect: DAG412
    PythonOperator(task_id="b")  # expect: DAG412
    ShortCircuitOperator(task_id="c")  # expect: DAG412
    FileSensor(task_id="d")  # expect: DAG412
    ExternalTaskSensor(task_id="e", external_task_id="x")  # expect: DAG412
    Load(task_id="f")  # expect: DAG412
    Forgetful(task_id="g")
    BashOperator.partial(task_id="h").expand(env=[{}])  # expect: DAG412
    BashOperator.partial(bash_command="true").expand(env=[{}])  # expect: DAG412
    with TaskGroup():  # expect: DAG412
        pass
