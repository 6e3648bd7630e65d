"""Names that Airflow's own script has."""
import dill
import os
import pickle
import sys
import types
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator

SERIALIZER = "dill"


def uses_sys():
    return sys.version_info[:2]


def uses_os():
    return os.sep  # expect[2.11]: VENV103


def uses_types():
    return types.SimpleNamespace(a=1).a


def uses_string_args():
    return virtualenv_string_args, sorted(arg_dict)  # noqa: F821


def with_pickle():
    return len(pickle.dumps(1))


def with_dill():
    return len(dill.dumps(1))


def pickle_with_dill():
    return len(pickle.dumps(1))  # expect: VENV103


def dill_with_pickle():
    return len(dill.dumps(1))  # expect: VENV103


def serializer_by_name():
    return len(dill.dumps(1))


def serializer_unknown():
    return len(dill.dumps(1)), len(pickle.dumps(1))


def dunders():
    return __name__, bool(__file__), __doc__, __builtins__ is not None


with DAG("script_names", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=uses_sys, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=uses_os, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=uses_types, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="d", python_callable=uses_string_args, string_args=["x"], system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="e", python_callable=with_pickle, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="f", python_callable=with_dill, serializer="dill", system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="g", python_callable=pickle_with_dill, serializer="dill", system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="h", python_callable=dill_with_pickle, requirements=["dill"]  # expect: VENV110 warning
    )
    PythonVirtualenvOperator(
        task_id="k",
        python_callable=serializer_by_name,
        serializer=SERIALIZER,
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="l",
        python_callable=serializer_unknown,
        serializer=os.environ.get("NO_SUCH_SERIALIZER"),
        system_site_packages=False,
    )
    PythonVirtualenvOperator(task_id="m", python_callable=dunders, system_site_packages=False)

    @task.virtualenv(system_site_packages=False, serializer="dill")
    def decorated():
        return len(dill.dumps(sys.path)), bool(types), bool(virtualenv_string_args is not None)

    decorated()
