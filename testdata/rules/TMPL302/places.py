"""Where templates stand, and where a finding points to."""
from datetime import datetime
from textwrap import dedent

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator
from airflow.sensors.external_task import ExternalTaskSensor
from somewhere import CloudOperator

COMMAND = (
    "echo \u00e9 \t"
    r"\n"
    'x {{ nothere }}'  # expect: TMPL302
)
SHARED = {"x": "{{ shared }}", "{{ key }}": "y"}  # expect: TMPL302
upper = "{{ ds }}".upper()  # expect: TMPL302
table = "orders"

with DAG("places", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="a", bash_command=COMMAND)
    BashOperator(task_id="b", bash_command="x", env={"A": f"{table} {{{{ in_fstring }}}}"})  # expect: TMPL302
    BashOperator(task_id="c", bash_command=f"echo {upper}")
    BashOperator(
        task_id="d",
        bash_command=dedent(
            """
            echo one
            echo {{ ds }}
            """.strip()
        ),
    )
    PythonOperator(task_id="e", python_callable=print, op_kwargs=SHARED)
    ExternalTaskSensor(task_id="f", external_dag_id="{{ nothere }}")  # expect: TMPL302
    CloudOperator(task_id="g", query="{{ nothere }}")
    BashOperator.partial(task_id="h", env={"A": "{{ partly }}"}).expand(bash_command=["{{ ds }}", "{{ mapped }}"])  # expect: TMPL302, TMPL302

    @task.bash
    def command(day):
        return "echo {{ returned }}"  # expect: TMPL302

    command("{{ given }}")  # expect: TMPL302


def not_called():
    with DAG("never", schedule=None, start_date=datetime(2024, 1, 1)):
        BashOperator(task_id="i", bash_command="{{ nothere }}")  # expect: TMPL302 warning
