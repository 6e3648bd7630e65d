"""Tasks that take results for what they are."""
import json
from datetime import datetime

from airflow import DAG
from airflow.decorators import task, task_group
from airflow.operators.python import PythonOperator

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def a_dictionary():
        return {"a": 1, 2: 3}

    @task
    def a_text(rows=0):
        return str(rows)

    @task
    def either(n=0):
        if n:
            return {"a": 1}
        return "{}"

    @task
    def mutated():
        rows = {"a": 1}
        rows.update(b=2)
        return rows

    @task(do_xcom_push=False)
    def not_pushed():
        return {"a": 1}

    @task
    def one(n):
        return {"n": n}

    @task
    def loads(value):
        return json.loads(value)

    @task
    def item(value):
        return value["a"]

    @task
    def other_item(value):
        return value["b"]

    @task
    def text_of_number(value):
        return value["2"], value.get("2"), value.get("x")

    @task
    def asks(value):
        if isinstance(value, str):
            value = json.loads(value)
        return value["a"]

    @task
    def tries(value):
        try:
            return json.loads(value)
        except TypeError:
            return value

    @task
    def reads_again(value):
        value = json.dumps(value)
        value = json.loads(value)
        return value["a"]

    @task
    def of_text(value):
        return value[0], value + "b", value * 2, len(value), value.split(","), "%s" % value

    @task
    def of_sequence(values):
        return [value["n"] for value in values], len(values), values[0], list(values)

    @task
    def generates(value):
        yield json.loads(value)

    def shadowed(json, value):
        return json.loads(value)

    loads(a_text())
    loads(either())
    item(a_dictionary())
    item(either())
    other_item(mutated())
    text_of_number(a_dictionary())
    asks(a_dictionary())
    tries(a_dictionary())
    reads_again(a_dictionary())
    of_text(a_text())
    of_sequence(one.expand(n=[1, 2]))
    generates(a_dictionary())
    loads(not_pushed())

    @task_group
    def group(n):
        loads(a_text(one(n)))

    group.expand(n=[1, 2])

    found = a_dictionary()
    if datetime.now().year > 2000:
        found = a_text()
    loads(found)

    PythonOperator(
        task_id="shadowed",
        python_callable=shadowed,
        op_kwargs={"json": None, "value": a_dictionary()},
    )

    @task
    def adds(value):
        value["b"] = 1
        return value["b"]

    @task
    def updates(value):
        value.update(b=1)
        return value["b"]

    @task
    def guards(value):
        if "b" in value:
            return value["b"]
        return value["a"] if value else value["c"]

    @task
    def completes(value):
        complete(value)
        return value["b"]

    @task
    def nothing():
        return None

    @task
    def of_nothing(value):
        if value:
            return value["a"]
        return None

    def complete(value):
        value["b"] = 1

    adds(a_dictionary())
    updates(a_dictionary())
    guards(a_dictionary())
    completes(a_dictionary())
    of_nothing(nothing())

    @task
    def a_number():
        return 1

    @task
    def pulls_a_list_of_one(ti):
        return ti.xcom_pull(task_ids=["a_number"])[0] + 1

    a_number() >> pulls_a_list_of_one()
