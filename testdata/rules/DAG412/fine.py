"""Arguments that come from elsewhere, or may."""
import os
from datetime import datetime

from airflow import DAG
from airflow.models import BaseOperator
from airflow.operators.bash import BashOperator
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator
from airflow.utils.task_group import TaskGroup
from plugins_of_ours import OurDag, ReportOperator


class Load(BaseOperator):
    def __init__(self, table, *args, **kwargs):
        super().__init__(*args, **kwargs)

    def execute(self, context):
        return 1


class Fixed(BashOperator):
    def __init__(self, **kwargs):
        super().__init__(bash_command="true", **kwargs)


with DAG(
    "fine",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"bash_command": "true", "table": "orders"},
) as dag:
    BashOperator(task_id="a")
    Load(task_id="b")
    BashOperator.partial(task_id="c").expand(env=[{}])
    EmptyOperator(**os.environ)
    Fixed(task_id="d")
    ReportOperator()

with DAG("grouped", schedule=None, start_date=datetime(2024, 1, 1)):
    with TaskGroup("g", default_args={"python_callable": print}):
        PythonOperator(task_id="a")
    BashOperator(task_id="b", default_args={"bash_command": "true"})
    BashOperator.partial(task_id="c").expand(bash_command=["true", "false"])
    BashOperator.partial(task_id="d").expand_kwargs([{"bash_command": "true"}])

with DAG("unknown", schedule=None, start_date=datetime(2024, 1, 1), default_args=dict(os.environ)):
    BashOperator(task_id="a")

with OurDag("ours"):
    BashOperator(task_id="a")

BashOperator(task_id="later")  # expect: DAG410 warning
