"""Pulls in templates that cannot do without the value, and tasks that pull their own."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator

with DAG("needed", schedule=None, start_date=datetime(2024, 1, 1)):
    first = BashOperator(task_id="first", bash_command="echo 1")
    first >> BashOperator(
        task_id="item",
        bash_command="echo {{ ti.xcom_pull(task_ids='frist')['rows'] }}",  # expect: XCOM203
    )
    first >> BashOperator(
        task_id="loop",
        bash_command="{% for x in ti.xcom_pull(task_ids='frist') %}{{ x }}{% endfor %}",  # expect: XCOM203
    )
    first >> BashOperator(
        task_id="whole",
        bash_command="echo {{ ti.xcom_pull(task_ids='frist') }}",  # expect: XCOM203 warning
    )
    first >> BashOperator(
        task_id="defaulted",
        bash_command="echo {{ ti.xcom_pull(task_ids='frist')['rows'] | default(1) }}",  # expect: XCOM203 warning
    )
    first >> BashOperator(
        task_id="maybe",
        bash_command="{% if params.x %}{{ ti.xcom_pull(task_ids='frist')['rows'] }}{% endif %}",  # expect: XCOM203 warning
        params={"x": 1},
    )
    first >> BashOperator(
        task_id="own",
        bash_command="echo {{ ti.xcom_pull(task_ids='own') }}",  # expect: XCOM203 warning
    )

    @task
    def count(ti=None):
        return ti.xcom_pull(task_ids="count") + 1  # expect: XCOM203

    @task
    def total(ti=None):
        ti.xcom_push(key="return_value", value=1)
        return ti.xcom_pull(task_ids="total") + 1

    first >> count()
    first >> total()
