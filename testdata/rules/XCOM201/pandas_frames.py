"""to_json of DataFrames and the like."""
from datetime import datetime

import pandas as pd
from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator

FRAME = pd.DataFrame({"a": [1, 2]})


def bare(ti):
    ti.xcom_push(key="a", value=FRAME.to_json())  # expect: XCOM201 warning


def oriented(ti):
    ti.xcom_push(key="a", value=FRAME.to_json(orient="records"))  # expect: XCOM201 warning


def path_is_none(ti):
    ti.xcom_push(key="a", value=FRAME.to_json(None, orient="split"))  # expect: XCOM201 warning
    ti.xcom_push(key="b", value=FRAME.to_json(path_or_buf=None))  # expect: XCOM201 warning


def orient_in_place_of_path(ti):
    ti.xcom_push(key="a", value=FRAME.to_json("records"))  # expect: XCOM201 warning
    ti.xcom_push(key="b", value=FRAME.to_json(path_or_buf="split"))  # expect: XCOM201 warning


def chained(ti):
    ti.xcom_push(key="a", value=FRAME.head(1).to_json())  # expect: XCOM201 warning
    ti.xcom_push(key="b", value=FRAME["a"].to_json(orient="values"))  # expect: XCOM201 warning
    ti.xcom_push(key="c", value=pd.DataFrame({"a": [1]}).to_json(orient="index"))  # expect: XCOM201 warning


def by_variable(ti):
    text = FRAME.to_json(orient="columns")  # expect: XCOM201 warning
    ti.xcom_push(key="a", value=text)


def returned():
    return FRAME.to_json(orient="table")  # expect: XCOM201 warning


def of_parameter(frame=FRAME):
    return frame.to_json(lines=True, orient="records")  # expect: XCOM201 warning


with DAG("pandas_frames", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="a", python_callable=bare)
    PythonOperator(task_id="b", python_callable=oriented)
    PythonOperator(task_id="c", python_callable=path_is_none)
    PythonOperator(task_id="d", python_callable=orient_in_place_of_path)
    PythonOperator(task_id="e", python_callable=chained)
    PythonOperator(task_id="f", python_callable=by_variable)
    PythonOperator(task_id="g", python_callable=returned)
    PythonOperator(task_id="h", python_callable=of_parameter)

    @task
    def taskflow():
        frame = pd.DataFrame({"a": [1]})
        return frame.to_json()  # expect: XCOM201 warning

    taskflow()
