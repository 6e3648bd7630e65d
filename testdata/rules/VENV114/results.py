"""Results that do not come back."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import ExternalPythonOperator, PythonVirtualenvOperator


def generator_expression():
    return (n for n in [1])  # expect: VENV114


def lambda_in_list():
    return [1, lambda: 2]  # expect: VENV114


def local_class():
    class Point:
        x = 1

    return Point()  # expect: VENV114


def inner_function():
    def inner():
        return 1

    return inner  # expect: VENV114


def open_file():
    return open("/etc/hostname")  # expect: VENV114


def sometimes(n=1):
    if n:
        return (n for n in [1])  # expect: VENV114 warning
    return 1


def module():
    import json

    result = {"codec": json}  # the codec
    return result  # expect: VENV114


def frame():
    import pandas as pd

    return pd.DataFrame({"a": [1]})  # expect: VENV114 warning


def frame_of_the_worker():
    import pandas as pd

    return pd.DataFrame({"a": [1]})


def called():
    def inner():
        yield 1

    return list(inner())


def plain():
    import decimal

    return {"a": [1, None, decimal.Decimal(1)], "b": ("x", 2.5)}


with DAG("results", schedule=None, start_date=datetime(2024, 1, 1)):
    for function in []:
        pass
    PythonVirtualenvOperator(task_id="a", python_callable=generator_expression, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=lambda_in_list, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=local_class, system_site_packages=False)
    PythonVirtualenvOperator(task_id="d", python_callable=inner_function, system_site_packages=False, do_xcom_push=False)
    PythonVirtualenvOperator(task_id="e", python_callable=open_file, system_site_packages=False)
    PythonVirtualenvOperator(task_id="f", python_callable=sometimes, system_site_packages=False)
    PythonVirtualenvOperator(task_id="g", python_callable=module, system_site_packages=False)
    PythonVirtualenvOperator(task_id="h", python_callable=frame, requirements=["pandas==2.2.3"], system_site_packages=False)
    PythonVirtualenvOperator(task_id="i", python_callable=frame_of_the_worker)
    PythonVirtualenvOperator(task_id="j", python_callable=called, system_site_packages=False)
    ExternalPythonOperator(task_id="k", python_callable=plain, python="/opt/venv/bin/python")

    @task.virtualenv(system_site_packages=False)
    def decorated():
        return {n: 1 for n in "ab"}.items()  # expect: VENV114

    decorated()
