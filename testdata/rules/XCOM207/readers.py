"""Tasks that take results for what they are not."""
import json
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator

with DAG("readers", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def a_dictionary():
        return {"a": 1}

    @task
    def a_text(rows=0):
        return json.dumps(rows)  # expect: XCOM201 warning

    @task
    def numbers():
        return {1: "a", 2: "b"}

    @task
    def a_list(n=0):
        if n:
            return []
        return [1, 2]

    @task
    def one(n):
        return n

    @task(multiple_outputs=True)
    def outputs():
        return {"text": "a", "rows": [1]}

    @task
    def loads(value):
        return json.loads(value)  # expect: XCOM207

    @task
    def loads_by_another_name(value):
        text = value
        return json.loads(text)["a"]  # expect: XCOM207

    @task
    def item(value):
        return value["a"]  # expect: XCOM207

    @task
    def missing(value):
        return value["b"]  # expect: XCOM207

    @task
    def number_key(value):
        print(value.get(2))  # expect: XCOM207 warning
        return value[1]  # expect: XCOM207

    @task.virtualenv(requirements=[], system_site_packages=False)
    def in_virtualenv(value):
        for name, row in value.items():  # expect: XCOM207
            print(name, row)

    @task
    def sometimes(value, n=0):
        if n:
            return value + 1  # expect: XCOM207 warning
        return None

    @task
    def added(value):
        return "rows: " + value  # expect: XCOM207

    @task
    def dumped(values):
        print(json.dumps(values))  # expect: XCOM207

    @task
    def compared(value, other):
        other.append(1)
        return value > 1  # expect: XCOM207

    loads(a_dictionary())
    found = a_dictionary()
    loads_by_another_name(found)
    item(a_text())
    missing(a_dictionary())
    number_key(numbers())
    in_virtualenv(a_list())
    sometimes(a_text())
    added(value=a_list())
    dumped(one.expand(n=[1, 2]))
    compared(outputs()["text"], outputs()["rows"])

    def make():
        return "a"

    def read(value):
        return value.keys()  # expect: XCOM207

    made = PythonOperator(task_id="made", python_callable=make)
    PythonOperator(task_id="read", python_callable=read, op_kwargs={"value": made.output})
    PythonOperator(
        task_id="read_by_lambda",
        python_callable=lambda v: v["a"],  # expect: XCOM207
        op_args=[made.output],
    )

    @task
    def passes_on(value):
        send(value)
        return value["a"]  # expect: XCOM207

    def send(value):
        print(value)

    passes_on(a_text())
