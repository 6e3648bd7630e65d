"""Keys that are pushed, or may be."""
from datetime import datetime
from typing import Any, Dict, TypedDict

from airflow import DAG
from airflow.decorators import task


class Row(TypedDict):
    a: int


def load():
    return {"a": 1}


with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):

    @task(multiple_outputs=True)
    def several():
        return {"a": 1}

    @task
    def annotated() -> Dict[str, Any]:
        return load()

    @task
    def typed() -> Row:
        return {"a": 1}

    @task
    def spread() -> dict:
        return {**load(), "b": 1}

    @task
    def context(**context):
        context["ti"].xcom_push(key="x", value=1)
        return {"a": 1}

    @task
    def gives_away(**context):
        helper(context)  # noqa: F821
        return {"a": 1}

    @task
    def mapped(n):
        return {"a": n}

    @task
    def whole():
        return {"a": 1}

    @task
    def use(value):
        print(value)

    use(several()["a"])
    use(annotated()["x"])
    use(typed()["a"])
    use(spread()["a"])
    use(context()["x"])
    use(gives_away()["x"])
    use(whole()["return_value"])
    use(whole.override(multiple_outputs=True)()["a"])  # expect: DAG411
    use(mapped.expand(n=[1])["a"])
    not_used = whole()["a"]
