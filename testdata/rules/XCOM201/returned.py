"""JSON text as a task's result."""
import json
import sys
from datetime import datetime

from airflow import DAG
from airflow.decorators import dag, task
from airflow.operators.python import (
    ExternalPythonOperator,
    PythonOperator,
    PythonVirtualenvOperator,
)


def in_worker():
    return json.dumps([1])  # expect: XCOM201 warning


def in_virtualenv():
    import json

    return json.dumps([1])  # expect: XCOM201 warning


def in_external():
    import json

    return json.dumps([1])  # expect: XCOM201 warning


def several(n=1):
    if n > 5:
        return json.dumps([1])  # expect: XCOM201 warning
    text = json.dumps([2])  # expect: XCOM201 warning
    return text


def shared():
    return json.dumps([1])  # expect: XCOM201 warning


def nested_function():
    def inner():
        return json.dumps([1])

    return len(inner())


async def asynchronous():
    return json.dumps([1])  # expect[3.3]: XCOM201 warning


with DAG("returned", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="a", python_callable=in_worker)
    PythonVirtualenvOperator(task_id="b", python_callable=in_virtualenv, system_site_packages=False)
    ExternalPythonOperator(task_id="c", python_callable=in_external, python=sys.executable)
    PythonOperator(task_id="d", python_callable=several)
    PythonOperator(task_id="e", python_callable=shared)
    PythonOperator(task_id="f", python_callable=shared, do_xcom_push=True)
    PythonOperator(task_id="g", python_callable=shared)
    PythonOperator(task_id="h", python_callable=nested_function)
    PythonOperator(task_id="i", python_callable=asynchronous)  # expect[2.11]: DAG427


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def returned_taskflow():
    @task
    def bare():
        return json.dumps([1])  # expect: XCOM201 warning

    @task()
    def called():
        return json.dumps([1])  # expect: XCOM201 warning

    @task.python(retries=1)
    def python():
        return json.dumps([1])  # expect: XCOM201 warning

    @task.virtualenv(system_site_packages=False)
    def virtualenv():
        import json

        return json.dumps([1])  # expect: XCOM201 warning

    @task.external_python(python=sys.executable)
    def external():
        import json

        return json.dumps([1])  # expect: XCOM201 warning

    bare()
    called()
    python()
    virtualenv()
    external()


returned_taskflow()
