# dagproof-test: airflow=1.10
"""Airflow 1.10 passes the context only if it is told to, without the objects."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python_operator import PythonVirtualenvOperator

dag = DAG("airflow_1_10", schedule_interval=None, start_date=datetime(2024, 1, 1))


def no_context(ds):  # expect: VENV106
    return ds


def empty_context(**kwargs):
    return len(kwargs)


def missing_key(**kwargs):
    return kwargs["ti"]  # expect: VENV106


def told(**kwargs):
    return kwargs["ds"], kwargs["execution_date"], kwargs["params"]


def told_missing(**kwargs):
    return kwargs["ti"], kwargs["dag"]  # expect: VENV106, VENV106


PythonVirtualenvOperator(task_id="a", python_callable=no_context, dag=dag)
PythonVirtualenvOperator(task_id="b", python_callable=empty_context, dag=dag)
PythonVirtualenvOperator(task_id="c", python_callable=missing_key, dag=dag)
PythonVirtualenvOperator(task_id="d", python_callable=told, provide_context=True, dag=dag)
PythonVirtualenvOperator(task_id="e", python_callable=told_missing, provide_context=True, dag=dag)
