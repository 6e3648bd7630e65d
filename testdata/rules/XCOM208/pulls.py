"""Pulls of keys that nothing pushes."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator

with DAG("pulls", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def extract():
        return {"a": 1}

    @task(multiple_outputs=True)
    def several():
        return {"a": 1}

    @task
    def load(ti=None):
        print(ti.xcom_pull(task_ids="extract", key="a"))  # expect: XCOM208 warning
        print(ti.xcom_pull(task_ids="several", key="b"))  # expect: XCOM208 warning
        print(ti.xcom_pull(task_ids="several", key="a"))
        print(ti.xcom_pull(task_ids="several", key="return_value"))

    @task
    def fails(ti=None):
        return ti.xcom_pull(task_ids="extract", key="a")["b"]  # expect: XCOM208

    shown = BashOperator(
        task_id="shown",
        bash_command="echo {{ ti.xcom_pull('extract', key='a').b }}",  # expect: XCOM208
    )
    bash = BashOperator(task_id="bash", bash_command="echo 1")
    hooked = BashOperator(task_id="hooked", bash_command="echo 1", post_execute=print)

    @task
    def of_operators(ti=None):
        print(ti.xcom_pull(task_ids="bash", key="a"))  # expect: XCOM208 warning
        print(ti.xcom_pull(task_ids="bash", key="return_value"))
        print(ti.xcom_pull(task_ids="hooked", key="a"))

    [extract(), several()] >> load() >> fails() >> shown
    [bash, hooked] >> of_operators()
