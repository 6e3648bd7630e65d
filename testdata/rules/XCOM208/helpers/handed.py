"""What others push for a task, by its context."""
from datetime import datetime

import shared
from airflow import DAG
from airflow.operators.bash import BashOperator as AirflowBash
from airflow.operators.python import PythonOperator
from shared import BashOperator

default_args = {"on_success_callback": shared.push}


def by_get(**context):
    shared.push({"ti": context.get("ti")})


def by_copy(**context):
    shared.push(context.copy())


def by_run(dag_run):
    shared.push({"ti": dag_run.get_task_instance("by_run")})


def by_none():
    return 1


def by_helper():
    shared.report()


class Noisy(AirflowBash):
    def execute(self, context):
        shared.push(context)
        return super().execute(context)


def read(ti):
    print(ti.xcom_pull(task_ids="by_get", key="rows")["n"])
    print(ti.xcom_pull(task_ids="by_copy", key="rows")["n"])
    print(ti.xcom_pull(task_ids="by_run", key="rows")["n"])
    print(ti.xcom_pull(task_ids="by_hook", key="rows")["n"])
    print(ti.xcom_pull(task_ids="by_helper", key="rows")["n"])
    print(ti.xcom_pull(task_ids="by_class", key="rows")["n"])
    print(ti.xcom_pull(task_ids="by_own_class", key="rows")["n"])
    print(ti.xcom_pull(task_ids="by_bash_hook", key="rows")["n"])


with DAG("handed", schedule=None, start_date=datetime(2024, 1, 1)):
    [
        PythonOperator(task_id="by_get", python_callable=by_get),
        PythonOperator(task_id="by_copy", python_callable=by_copy),
        PythonOperator(task_id="by_run", python_callable=by_run),
        PythonOperator(
            task_id="by_hook", python_callable=by_none, on_execute_callback=shared.push
        ),
        PythonOperator(task_id="by_helper", python_callable=by_helper),
        BashOperator(task_id="by_class", bash_command="echo"),
        Noisy(task_id="by_own_class", bash_command="echo"),
        AirflowBash(task_id="by_bash_hook", bash_command="echo", on_execute_callback=shared.push),
    ] >> PythonOperator(task_id="read", python_callable=read)

with DAG(
    "by_default", schedule=None, start_date=datetime(2024, 1, 1), default_args=default_args
):
    first = PythonOperator(task_id="first", python_callable=by_none)
    second = AirflowBash(task_id="second", bash_command="echo {{ ti.xcom_pull('first', key='rows').n }}")
    first >> second
