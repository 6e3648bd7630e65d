"""Decorators that are given what they do not take."""
from datetime import datetime

from airflow.decorators import dag, setup, task, teardown


@dag
def bare():
    pass


bare()  # expect[2.11]: DAG428


@dag()
def called():
    pass


called()


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def etl():
    @teardown(trigger_rule="all_success")  # expect: DAG428
    def first():
        return 1

    @teardown(on_failure_fail_dagrun=True)
    def second():
        return 1

    @teardown()
    def third():
        return 1

    @task(5)  # expect: DAG428
    def numbered():
        return 1

    @task(None)
    def fine():
        return 1

    @setup(retries=2)  # expect: DAG428
    def fourth():
        return 1

    @setup
    @task(retries=2)
    def fifth():
        return 1

    fifth() >> [first(), second(), third(), fourth()]


etl()
