from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator


def report(ti):
    rows = ti.xcom_pull(task_ids="extract", key="rows")
    print(rows, ti.xcom_pull("other"))


def unused(ti, n=1, **context):
    return n


def ctx(a, **context):
    print(context["ti"].xcom_pull(task_ids="x"), a)


def when(logical_date):
    return str(logical_date)


def gone(
    next_ds,
    params,
):
    return str(next_ds)


with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="report", python_callable=report, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="unused",
        python_callable=unused,
    )
    PythonVirtualenvOperator(
        task_id="ctx",
        op_kwargs={
            "a": 1,  # one
        },
        python_callable=ctx,
        system_site_packages=False  # no
    )
    PythonVirtualenvOperator(
        task_id="when", python_callable=when, op_kwargs={}, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="gone", python_callable=gone, system_site_packages=False,
    )

    @task.virtualenv(system_site_packages=False)
    def flow(n, ti=None):
        return n + int(ti.xcom_pull(task_ids="extract"))

    flow(1)

    @task.virtualenv(system_site_packages=False)
    def flow2(ti=None):
        return int(ti.xcom_pull(task_ids="extract"))

    flow2()
