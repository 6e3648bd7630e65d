import json
from datetime import datetime

import pandas as pd
from airflow import DAG
from airflow.decorators import dag, task
from airflow.operators.python import PythonOperator


def make():
    return json.dumps({"a": 1})


def by_helper():
    return make()


def extract():
    df = pd.DataFrame({"a": [1]})
    return df.to_dict(orient="records")


def load(ti):
    rows = ti.xcom_pull(task_ids="extract")
    print(rows)


def push(ti):
    text = [1]
    ti.xcom_push(key="k", value=text)


def load2(ti):
    text = ti.xcom_pull(task_ids="push", key="k")
    rows = text
    other = pd.DataFrame(ti.xcom_pull("extract"))
    print(rows, other)


with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="extract", python_callable=extract)
    PythonOperator(task_id="helper", python_callable=by_helper)
    PythonOperator(task_id="load", python_callable=load)
    PythonOperator(task_id="push", python_callable=push)
    PythonOperator(task_id="load2", python_callable=load2)

    @task
    def produce(n=1):
        return (n if n else {"x": 1})

    @task
    def consume(text, more=None):
        return text

    consume(produce())
