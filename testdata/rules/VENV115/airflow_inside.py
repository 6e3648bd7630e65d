"""Airflow inside of callables."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def skip():
    from airflow.exceptions import AirflowSkipException  # expect: VENV115

    raise AirflowSkipException("nothing to do")


def with_known():
    import airflow  # expect: VENV115

    return airflow.__version__


def with_own_library():
    import airflow  # expect: VENV115 warning

    return airflow.__version__


with DAG("airflow_inside", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=skip, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="b",
        python_callable=with_known,
        requirements=["pandas==2.2.2", "six==1.17.0"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="c",
        python_callable=with_own_library,
        requirements=["acme==1.0"],
        system_site_packages=False,
    )
