# dagproof-test: airflow=2.11
import dill
import pickle
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def with_dill():
    return len(dill.dumps(1))


def pickle_with_dill():
    return len(pickle.dumps(1))  # expect: VENV103


def not_dill():
    return len(dill.dumps(1)), len(pickle.dumps(2))  # expect: VENV103


with DAG("use_dill", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=with_dill, use_dill=True, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="b", python_callable=pickle_with_dill, use_dill=True, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="c", python_callable=not_dill, use_dill=False, system_site_packages=False
    )
