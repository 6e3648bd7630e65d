"""Imports that the requirements do not serve."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator


def fetch():
    import json, pandas as pd  # expect: VENV108 warning
    import requests
    from sklearn.cluster import KMeans  # expect: VENV108 warning

    return str((json, pd, requests, KMeans))


def nothing(x):
    import cv2  # expect: VENV108

    if x:
        import yaml  # expect: VENV108 warning

        return str(yaml)
    return str(cv2)


def unheard_of():
    import acme_library  # expect: VENV108 warning

    return str(acme_library)


def called_inside():
    def load():
        import polars  # expect: VENV108

        return polars

    return str(load())


def shared_package():
    from google.cloud import storage  # expect: VENV108 warning

    return storage


def old_python():
    import cgi  # expect: VENV108
    import distutils  # expect: VENV108

    return str((cgi, distutils))


def new_python():
    import tomllib  # expect: VENV108

    return str(tomllib)


def replaced():
    import cgi

    return str(cgi)


def may_skip():
    import pendulum  # expect: VENV108 warning

    raise SystemExit(pendulum.now().day)


with DAG("not_required", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a",
        python_callable=fetch,
        requirements=["requests==2.32.3  # for the API"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="b",
        python_callable=nothing,
        op_args=[1],
        requirements=[],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="c",
        python_callable=unheard_of,
        requirements="six==1.17.0",
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="d", python_callable=called_inside, requirements=None, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="e",
        python_callable=shared_package,
        requirements=["google-cloud-bigquery==3.25.0"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="f", python_callable=old_python, python_version="3.13", system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="g", python_callable=new_python, python_version="3.9", system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="h",
        python_callable=replaced,
        requirements=["legacy-cgi==2.6.1"],
        python_version="3.13",
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="i",
        python_callable=may_skip,
        skip_on_exit_code=1,
        system_site_packages=False,
    )

    @task.virtualenv(system_site_packages=False, requirements=["numpy==2.1.0"])
    def decorated():
        import pandas  # expect: VENV108 warning

        return str(pandas)

    decorated()
