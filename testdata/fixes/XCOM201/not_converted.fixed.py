"""Texts that dicts do not replace."""
import json
from datetime import datetime

import pandas as pd
from airflow import DAG
from airflow.operators.python import PythonOperator

FRAME = pd.DataFrame({"a": [1]})


def table():
    return FRAME.to_json(orient="table")


def values(ti):
    ti.xcom_push(key="a", value=FRAME.to_json(orient="values"))
    ti.xcom_push(key="b", value=FRAME["a"].to_json(orient="index"))
    ti.xcom_push(key="c", value=FRAME.to_json(lines=True, orient="records"))
    ti.xcom_push(key="d", value=FRAME.to_dict(orient="records"))


def own_types():
    return json.dumps({1, 2}, default=list)


def used_elsewhere():
    text = json.dumps([1])
    print(len(text))
    return text


def read_with_types():
    return FRAME.to_json(orient="records")


def reader(ti):
    return pd.read_json(ti.xcom_pull(task_ids="read_with_types"), dtype=False)


def split():
    return FRAME.to_dict(orient="split")


with DAG("not_converted", schedule=None, start_date=datetime(2024, 1, 1)):
    for f in (table, values, own_types, used_elsewhere):
        PythonOperator(task_id="a", python_callable=f)
    PythonOperator(task_id="read_with_types", python_callable=read_with_types)
    PythonOperator(task_id="reader", python_callable=reader)
    PythonOperator(task_id="split", python_callable=split)
