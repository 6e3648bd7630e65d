"""Airflow inside of callables, where it is there or may be."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import ExternalPythonOperator, PythonVirtualenvOperator


def version():
    import airflow

    return airflow.__version__


def handled():
    try:
        from airflow.exceptions import AirflowSkipException
    except ImportError:
        AirflowSkipException = RuntimeError
    raise AirflowSkipException("nothing to do")


with DAG("airflow_there", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=version)
    PythonVirtualenvOperator(
        task_id="b",
        python_callable=version,
        requirements=["six==1.17.0", "Apache_Airflow==2.11.0"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="i",
        python_callable=version,
        requirements=["astronomer-cosmos==1.8.0"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="c",
        python_callable=version,
        requirements=["apache-airflow-providers-ftp==3.0.0"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="d",
        python_callable=version,
        requirements=["acme-airflow-plugins==1.0"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="e",
        python_callable=version,
        requirements=["{{ var.value.airflow }}"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="f",
        python_callable=version,
        env_vars={"PYTHONPATH": "/opt/airflow"},
        system_site_packages=False,
    )
    ExternalPythonOperator(task_id="g", python_callable=version, python="/opt/venv/bin/python")
    PythonVirtualenvOperator(task_id="h", python_callable=handled, system_site_packages=False)
