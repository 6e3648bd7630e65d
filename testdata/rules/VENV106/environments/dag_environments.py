"""Keys that are passed only where Airflow takes itself, or pendulum, to be installed."""
import os
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator
from env_settings import IMPORTED, KNOWN

REQUIREMENTS = ["pendulum"]  # expect: VENV110 warning
BASE = ["six"]  # expect: VENV110 warning


def date(logical_date):  # expect: VENV106
    return 1


def interval(data_interval_start, data_interval_end):  # expect: VENV106, VENV106
    return 1


def parameters(params):  # expect: VENV106
    return 1


def run(dag_run):  # expect: VENV106
    return 1


def parameters_default(params=None):
    return params["region"]  # expect: VENV106


def date_key(**kwargs):
    return kwargs["logical_date"]  # expect: VENV106


def pinned(logical_date):  # expect[2.11]: VENV106
    return 1


def with_pendulum_params(params):  # expect: VENV106
    return 1


def in_lines(logical_date):  # expect[2.11]: VENV106
    return 1


def commented_out(logical_date):  # expect: VENV106
    return 1


def other_name(logical_date):  # expect: VENV106
    return 1


def empty(logical_date):  # expect: VENV106
    return 1


def known_elsewhere(logical_date):  # expect: VENV106
    return 1


def given(logical_date):
    return 1


def given_params(params):
    return 1


with DAG("environments", schedule=None, start_date=datetime(2024, 1, 1)):
    settings = dict(system_site_packages=False)
    PythonVirtualenvOperator(task_id="a", python_callable=date, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="b", python_callable=interval, requirements=["six"], system_site_packages=False  # expect: VENV110 warning
    )
    PythonVirtualenvOperator(
        task_id="c", python_callable=parameters, requirements=BASE, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="d", python_callable=run, requirements=BASE + ["x"], system_site_packages=False  # expect: VENV110 warning
    )
    PythonVirtualenvOperator(
        task_id="e", python_callable=parameters_default, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="f", python_callable=date_key, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="g",
        python_callable=pinned,
        requirements=["pendulum>=3 ; python_version > '3'"],  # expect: VENV110 warning
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="h",
        python_callable=with_pendulum_params,
        requirements=REQUIREMENTS,
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="i",
        python_callable=in_lines,
        requirements="six\npendulum  # for the dates\n",  # expect: VENV110 warning, VENV110 warning
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="j",
        python_callable=commented_out,
        requirements="# pendulum\nsix",  # expect: VENV110 warning
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="k",
        python_callable=other_name,
        requirements=["pendulum-utils", "Pendulum"],  # expect: VENV110 warning, VENV110 warning
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="l", python_callable=empty, requirements="", system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="m", python_callable=given)
    PythonVirtualenvOperator(
        task_id="n", python_callable=given, requirements=["pendulum"], system_site_packages=False  # expect: VENV110 warning
    )
    PythonVirtualenvOperator(
        task_id="o", python_callable=given, requirements="pendulum", system_site_packages=False  # expect: VENV110 warning
    )
    PythonVirtualenvOperator(
        task_id="p",
        python_callable=given_params,
        requirements=BASE + ["apache-airflow"],  # expect: VENV110 warning
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="q",
        python_callable=given,
        requirements=[f"pendulum=={os.environ.get('V', 3)}"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="r",
        python_callable=given,
        requirements=[name for name in REQUIREMENTS],  # expect: VENV110 warning
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="s", python_callable=given, requirements=IMPORTED, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=given,
        requirements=["six", *IMPORTED],  # expect: VENV110 warning
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="u",
        python_callable=given,
        requirements="{{ var.value.requirements }}",
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="v",
        python_callable=given,
        requirements="requirements.txt",  # expect: VENV110 warning
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="w",
        python_callable=known_elsewhere,
        requirements=KNOWN,
        system_site_packages=False,
    )
