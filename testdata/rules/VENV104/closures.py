"""Variables and parameters of functions around the callable."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import dag, task
from airflow.operators.python import PythonVirtualenvOperator


def make(factor):
    import json

    offset = 1

    def scale(n=2):
        return json.dumps(n * factor + offset).strip()  # expect: VENV103, VENV104, VENV104

    return scale


def make_clean():
    def scale(n=2):
        factor = 3
        return n * factor

    return scale


def make_with_helper():
    def helper(n):
        return n

    def scale(n=2):
        return helper(n)  # expect: VENV104

    return scale


with DAG("closures", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=make(5), system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=make_clean(), system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="c", python_callable=make_with_helper(), system_site_packages=False
    )


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def closures_of_dag(region="eu"):
    table = "users"

    @task.virtualenv(system_site_packages=False)
    def uses_parameter():
        return region  # expect: VENV104

    @task.virtualenv(system_site_packages=False)
    def uses_variable():
        return table  # expect: VENV104

    @task.virtualenv(system_site_packages=False)
    def uses_task():
        return uses_variable.__name__  # expect: VENV104

    @task.virtualenv(system_site_packages=False)
    def takes_argument(table):
        return table

    for n in range(2):

        @task.virtualenv(task_id=f"in_loop_{n}", system_site_packages=False)
        def in_loop():
            return n  # expect: VENV104

        in_loop()

    uses_parameter()
    uses_variable()
    uses_task()
    takes_argument(table)


closures_of_dag()
