from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator


def report(rows, other_result):
    print(rows, other_result)


def unused(n=1):
    return n


def ctx(a, x_result):
    print(x_result, a)


def when(logical_date):
    return str(logical_date)


def gone(
    next_ds,
):
    return str(next_ds)


with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="report", python_callable=report, system_site_packages=False,
        op_kwargs={"rows": "{{ ti.xcom_pull(task_ids='extract', key='rows') }}", "other_result": "{{ ti.xcom_pull('other') }}"}
    )
    PythonVirtualenvOperator(
        task_id="unused",
        python_callable=unused,
    )
    PythonVirtualenvOperator(
        task_id="ctx",
        op_kwargs={
            "a": 1,  # one
            "x_result": "{{ ti.xcom_pull(task_ids='x') }}",
        },
        python_callable=ctx,
        system_site_packages=False  # no
    )
    PythonVirtualenvOperator(
        task_id="when", python_callable=when, op_kwargs={"logical_date": "{{ logical_date }}"}, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="gone", python_callable=gone, system_site_packages=False,
        op_kwargs={"next_ds": "{{ macros.ds_add(ds, 1) }}"},
    )

    @task.virtualenv(system_site_packages=False)
    def flow(n, extract_result=None):
        return n + int(extract_result)

    flow(1, extract_result="{{ ti.xcom_pull(task_ids='extract') }}")

    @task.virtualenv(system_site_packages=False)
    def flow2(extract_result=None):
        return int(extract_result)

    flow2(extract_result="{{ ti.xcom_pull(task_ids='extract') }}")
