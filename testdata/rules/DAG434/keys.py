"""Keys of the context."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator, PythonVirtualenvOperator


def old(**kwargs):
    print(kwargs["execution_date"])  # expect[3.3]: DAG434


def wrong(greeting, **kwargs):
    print(greeting, kwargs["date"])  # expect: DAG434
    print(kwargs["ds"], kwargs["ti"], kwargs["params"], kwargs["templates_dict"])


def given(**kwargs):
    print(kwargs["date"])


def shared(**kwargs):
    print(kwargs["number"])


def settings():
    return {"date": 1}


with DAG("keys", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="old", python_callable=old)
    PythonOperator(task_id="wrong", python_callable=wrong, op_kwargs={"greeting": "hi"})
    PythonOperator(task_id="given", python_callable=given, op_kwargs={"date": 1})
    PythonOperator(task_id="worked_out", python_callable=given, op_kwargs=settings())
    PythonOperator.partial(task_id="mapped", python_callable=shared).expand(op_kwargs=[{"number": 1}])

    @task
    def decorated(**context):
        next_run = context["next_ds"]  # expect[3.3]: DAG434
        return next_run

    @task
    def named(**fields):
        return fields["date"]

    decorated()
    named(date=1)
