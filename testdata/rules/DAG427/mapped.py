"""Elements that an operator is mapped over."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator


def load(n):
    return n


with DAG("mapped", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator.partial(task_id="a").expand(bash_command=["true", 1])  # expect: DAG427
    BashOperator.partial(task_id="b").expand(bash_command=["true", "false"])
    BashOperator.partial(task_id="c").expand_kwargs([{"bash_command": 1}])  # expect: DAG427
    BashOperator.partial(task_id="d", bash_command="true").expand(env=[{"A": "1"}, None])
    PythonOperator.partial(task_id="e", python_callable=load).expand(op_args=[[1], [2]])
    PythonOperator.partial(task_id="f", python_callable=load).expand(op_args=[[1, 2]])  # expect: DAG428
    PythonOperator.partial(task_id="g", python_callable=load).expand(op_kwargs=[{"n": 1}])
    PythonOperator.partial(task_id="h", python_callable=load).expand(op_kwargs=[{}])  # expect: DAG428
    PythonOperator.partial(task_id="i", python_callable=load, op_args=[1]).expand(
        templates_dict=[{"x": 1}]
    )
