"""Arguments that operators, DAGs and task groups do not have."""
import os
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator
from airflow.providers.amazon.aws.operators.s3 import S3CopyObjectOperator
from airflow.utils.task_group import TaskGroup
from plugins_of_ours import ReportOperator


class Reporting(BashOperator):
    def __init__(self, report, **kwargs):
        super().__init__(**kwargs)


class Plain(EmptyOperator):
    ui_color = "#fff"


with DAG(
    "operators",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    catch_up=False,  # expect: DAG411
    default_args={"retires": 3},  # expect: DAG411 warning
):
    BashOperator(task_id="a", bash_command="true", comand="true")  # expect: DAG411
    EmptyOperator(task_id="b", task_concurrency=1)  # expect[3.3]: DAG411
    EmptyOperator(**{"task_id": "c", "retires": 1})  # expect: DAG411
    EmptyOperator(task_id="d", **os.environ)
    EmptyOperator(task_id="e", retires=3, **os.environ)  # expect: DAG411
    BashOperator.partial(task_id="f", bash_comand="true").expand(env=[{}])  # expect: DAG411
    BashOperator.partial(task_id="g", bash_command="true").expand(envs=[{}])  # expect: DAG411
    PythonOperator.partial(task_id="h", python_callable=print).expand(op_arg=[[1]])  # expect: DAG411
    S3CopyObjectOperator(task_id="i", anything=1)
    ReportOperator(task_id="j", anything=1)
    ReportOperator.partial(task_id="k", anything=1).expand(more=[1])
    Reporting(task_id="l", report="r", bash_command="true")
    Reporting.partial(task_id="m", bash_command="true").expand(report=["r"])
    Plain(task_id="n", color="#fff")  # expect: DAG411
    Plain.partial(task_id="o", color="#fff").expand(doc_md=["a"])  # expect: DAG411
    with TaskGroup("p", prefix="p"):  # expect: DAG411
        EmptyOperator(task_id="q")

with DAG("removed", schedule=None, start_date=datetime(2024, 1, 1), fail_stop=True):  # expect[3.3]: DAG411
    EmptyOperator(task_id="a")

with DAG("new", schedule=None, start_date=datetime(2024, 1, 1), fail_fast=True):  # expect[2.11]: DAG411
    EmptyOperator(task_id="a")
