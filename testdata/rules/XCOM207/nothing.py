"""Functions without a result, and what takes it for one."""
import logging
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.exceptions import AirflowSkipException
from airflow.operators.python import PythonOperator


def skip():
    raise AirflowSkipException


def note(text):
    logging.info(text)


with DAG("nothing", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def forgets():
        rows = {"a": 1}
        note(rows)
        print(rows)

    @task
    def returns_early(n=0):
        if n:
            return
        logging.info("done")

    @task
    def skips():
        skip()

    @task
    def raises():
        raise AirflowSkipException

    @task
    def pushes(ti):
        unknown(ti)  # noqa: F821

    @task
    def of_unknown():
        unknown()  # noqa: F821

    @task
    def waits():
        while True:
            logging.info("waiting")

    @task
    def not_yet():
        assert False, "not written yet"

    @task.short_circuit
    def decides():  # expect: DAG426 warning
        print("done")

    @task(do_xcom_push=False)
    def keeps():
        print("done")

    @task
    def item(rows):
        return rows["a"]  # expect: XCOM207

    @task
    def added(n):
        return n + 1  # expect: XCOM207

    @task
    def fine(rows):
        return rows["a"]

    @task
    def asks(rows):
        return rows["a"] if rows else None

    @task
    def shows(rows):
        print(rows)

    item(forgets())
    added(returns_early())
    fine(skips())
    fine(raises())
    fine(pushes())
    fine(of_unknown())
    fine(keeps())
    fine(waits())
    fine(not_yet())
    fine(decides())
    asks(forgets())
    shows(forgets())

    def read(rows):
        for row in rows:  # expect: XCOM207
            print(row)

    done = PythonOperator(task_id="done", python_callable=note, op_args=["x"])
    PythonOperator(task_id="read", python_callable=read, op_args=[done.output])
