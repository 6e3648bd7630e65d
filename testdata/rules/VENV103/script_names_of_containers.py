"""The names that the scripts in containers have."""
import json
import os
import pickle
import types
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.docker(image="python:3.12")
def in_docker():
    print(os.sep, pickle.DEFAULT_PROTOCOL)
    print(types.SimpleNamespace())  # expect: VENV103
    print(virtualenv_string_args)  # expect: VENV104  # noqa: F821
    return json.dumps([])  # expect: VENV103, XCOM201 warning


@task.kubernetes(image="python:3.12")
def in_pod():
    print(json.dumps([]), pickle.DEFAULT_PROTOCOL)
    return os.sep  # expect: VENV103


with DAG("script_names_of_containers", schedule=None, start_date=datetime(2024, 1, 1)):
    in_docker()
    in_pod()
