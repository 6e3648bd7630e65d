"""Objects of packages that the environment does not have."""
from datetime import datetime

import numpy as np
import pandas as pd
import pendulum
from airflow import DAG
from airflow.models import Variable
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonVirtualenvOperator


def process(x):
    return 1


with DAG("packages", schedule=None, start_date=datetime(2024, 1, 1)):
    first = EmptyOperator(task_id="first")
    PythonVirtualenvOperator(task_id="a", python_callable=process, requirements=[], system_site_packages=False, op_kwargs={"x": pendulum.datetime(2024, 1, 1)})  # expect: VENV107
    PythonVirtualenvOperator(task_id="b", python_callable=process, system_site_packages=False, op_kwargs={"x": Variable(key="a", val="b")})  # expect: VENV107
    PythonVirtualenvOperator(task_id="c", python_callable=process, system_site_packages=False, op_kwargs={"x": [pd.DataFrame({"a": [1]})]})  # expect: VENV107
    # Installed, or nobody knows.
    PythonVirtualenvOperator(task_id="d", python_callable=process, requirements=["pendulum==3.1.0"], system_site_packages=False, op_kwargs={"x": pendulum.now()})
    PythonVirtualenvOperator(task_id="e", python_callable=process, op_kwargs={"x": pendulum.now()})
    PythonVirtualenvOperator(task_id="f", python_callable=process, requirements=["geopandas==1.0.1"], system_site_packages=False, op_kwargs={"x": pd.DataFrame()})
    PythonVirtualenvOperator(task_id="g", python_callable=process, system_site_packages=False, op_kwargs={"x": np.zeros(3)})
    PythonVirtualenvOperator(task_id="h", python_callable=process, system_site_packages=False, op_kwargs={"x": Variable.get("a", "b")})  # expect: PARSE502 warning
    # Stands for a value that comes later.
    PythonVirtualenvOperator(task_id="i", python_callable=process, system_site_packages=False, op_kwargs={"x": first.output})
    PythonVirtualenvOperator(task_id="j", python_callable=process, system_site_packages=False, op_kwargs={"x": pendulum.now().isoformat()})
