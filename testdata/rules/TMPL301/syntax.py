"""What Jinja cannot read, and where the error is."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator

PATTERN = "echo {{ ds }"  # expect: TMPL301

with DAG("syntax", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="a", bash_command="echo ${#files[@]}")  # expect: TMPL301
    BashOperator(task_id="b", bash_command=PATTERN)
    BashOperator(
        task_id="c",
        bash_command="""
            echo {{ ds }}
            echo \
            {{ ds + }} # expect: TMPL301
        """,
    )
    PythonOperator(
        task_id="d",
        python_callable=print,
        op_args=["{{ f'x' }}"],  # expect: TMPL301
        op_kwargs={"a": ("{% if ds %}", "{% raw %}{{ nothing {% endraw %}")},  # expect: TMPL301
    )

    @task
    def taken(value):
        print(value)

    taken("{{ ds | }}")  # expect: TMPL301
    taken.override(task_id="other")(value="{{ ds ds }}")  # expect: TMPL301
    taken.partial().expand(value=["{{ ds }}", "{{ ds"])  # expect: TMPL301

    @task.bash
    def command():
        return "echo {% endfor %}"  # expect: TMPL301

    command()
