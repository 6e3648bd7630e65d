"""States and exceptions that callbacks see, and what is called around `execute`."""

import sys
from datetime import timedelta

from airflow import DAG
from airflow.decorators import task
from airflow.exceptions import AirflowFailException, AirflowSkipException
from airflow.models import BaseOperator
from airflow.operators.python import PythonOperator


def note(name):
    def call(context):
        ti = context["ti"]
        error = context.get("exception")
        keys = sorted(key for key in ("exception", "reason") if key in context)
        value = [ti.try_number, str(ti.state), keys, type(error).__name__, str(error)]
        ti.xcom_push(key=name, value=value)

    return call


NOTES = {
    "on_success_callback": note("success"),
    "on_failure_callback": [note("failure")],
    "on_skipped_callback": note("skipped"),
    "retry_delay": timedelta(seconds=0),
}


class Own(BaseOperator):
    def pre_execute(self, context):
        context["ti"].xcom_push(key="before", value=self.task_id)

    def execute(self, context):
        return "result"

    def post_execute(self, context, result=None):
        context["ti"].xcom_push(key="after", value=str(result))


def after(context, result=None):
    context["ti"].xcom_push(key="hook", value=str(result))


def takes(*args, templates_dict=None, **kwargs):
    return [list(args), templates_dict]


def logs(ti):
    ti.log.info("hello")


async def coroutine():
    return 5


with DAG("callbacks", schedule=None, default_args=NOTES):

    @task(retries=1)
    def second_try(ti=None):
        if ti.try_number == 1:
            raise ValueError("first")

    @task(retries=1)
    def never():
        raise ValueError("never")

    @task(retries=3)
    def final():
        raise AirflowFailException("final")

    @task
    def skipped():
        raise AirflowSkipException("reason")

    @task
    def exits():
        sys.exit(3)

    @task
    def exits_with_text():
        sys.exit("bad thing")

    second_try(), never(), final(), skipped(), exits(), exits_with_text()
    Own(task_id="own", post_execute=after)
    for name, given in (("one", [1]), ("two", [1, 2])):
        PythonOperator(
            task_id=f"takes_{name}", python_callable=takes, op_args=given, templates_dict={"a": "b"}
        )
    PythonOperator(task_id="logs", python_callable=logs)
    PythonOperator(task_id="coroutine", python_callable=coroutine)
