import cloudpickle
import pickle
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def cloudpickle_with_pickle():
    return len(cloudpickle.dumps(1))  # expect: VENV103


def with_cloudpickle():
    return len(cloudpickle.dumps(1))


def pickle_with_cloudpickle():
    return len(pickle.dumps(1))  # expect: VENV103


with DAG("script_names_cloudpickle", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=cloudpickle_with_pickle)
    PythonVirtualenvOperator(
        task_id="b",
        python_callable=with_cloudpickle,
        serializer="cloudpickle",
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="c",
        python_callable=pickle_with_cloudpickle,
        serializer="cloudpickle",
        system_site_packages=False,
    )
