"""An argument that the operator does not have is one mistake, and not two."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator, PythonVirtualenvOperator


def load(table):
    print(table)


with DAG("unknown_argument", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(
        task_id="a",
        python_callable=load,
        op_kwarg={"table": "{{ ds }}"},  # expect: DAG411
        op_args=["x"],
    )
    PythonVirtualenvOperator(
        task_id="b",
        python_callable=load,
        op_args=["x"],
        template_dict={"day": "{{ ds }}"},  # expect: VENV113
        system_site_packages=False,
        env_vars={"DAY": "{{ ds }}"},  # expect: TMPL303 warning
    )
