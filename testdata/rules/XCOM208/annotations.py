"""Annotations that make one output of a dictionary, and such that nobody can be sure of."""
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Dict, Optional

from airflow import DAG
from airflow.decorators import task

if TYPE_CHECKING:
    from modules import Row

with DAG("annotations", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def union() -> "dict | None":
        return {"a": 1}

    @task
    def union_of_names() -> dict[str, int] | None:
        return {"a": 1}

    @task
    def optional() -> Optional[dict]:
        return {"a": 1}

    @task
    def listed() -> "list[int]":
        return [1]

    @task
    def text() -> "dict":
        return {"a": 1}

    @task
    def known() -> Dict[str, int]:
        return {"a": 1}

    @task
    def unknown() -> dict[str, Row]:
        return {"a": 1}

    @task
    def unknown_text() -> "dict[str, Row]":
        return {"a": 1}

    @task
    def use(value):
        print(value)

    use(union()["a"])  # expect: XCOM208
    use(union_of_names()["a"])  # expect: XCOM208
    use(optional()["a"])  # expect: XCOM208
    use(listed()["a"])  # expect: XCOM208
    use(text()["a"])
    use(known()["a"])
    use(unknown()["a"])
    use(unknown_text()["a"])
    use(text()["b"])  # expect: XCOM208 warning
    use(unknown()["b"])
