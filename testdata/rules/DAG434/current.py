"""Keys of what `get_current_context()` gives."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import get_current_context

with DAG("current", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def direct():
        print(get_current_context()["execution_date"])  # expect[3.3]: DAG434

    @task
    def named():
        context = get_current_context()
        print(context["nothere"], context["ds"])  # expect: DAG434

    @task
    def asked():
        context = get_current_context()
        return context.get("next_ds")  # expect[3.3]: DAG434 warning

    @task
    def own():
        context = get_current_context()
        context["nothere"] = 1
        print(context["nothere"])

    @task
    def counted(**context):
        print(context["expanded_ti_count"])  # expect[3.3]: DAG434
        print(context["test_mode"])  # expect[3.3]: DAG434

    direct()
    named()
    asked()
    own()
    counted()
