"""Tasks that hand their task instance to functions that nobody knows."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from company import pushes

with DAG("handed", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def by_name(ti=None):
        pushes.extra(ti)

    @task
    def by_keyword(*, task_instance=None):
        pushes.extra(task_instance)

    @task
    def by_position(ti, /):
        pushes.extra(ti)

    @task
    def other(instance, /):
        pushes.extra(instance)

    @task
    def use(value):
        print(value)

    use(by_name()["a"])
    use(by_keyword()["a"])
    use(by_position(None)["a"])  # expect: DAG428
    use(other(None)["a"])  # expect: XCOM208
