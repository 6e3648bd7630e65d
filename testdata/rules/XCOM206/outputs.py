"""Functions with several outputs."""
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Dict

from airflow import DAG
from airflow.decorators import task


with DAG("outputs", schedule=None, start_date=datetime(2024, 1, 1)):

    @task(multiple_outputs=True)
    def listed():
        return [1]  # expect: XCOM206

    @task
    def annotated() -> dict:
        return "a"  # expect: XCOM206

    @task
    def generic() -> Dict[str, Any]:
        rows = (1, 2)
        return rows  # expect: XCOM206

    @task.virtualenv(system_site_packages=False)
    def mapping() -> Mapping[str, int]:
        return {1: 2}  # expect: XCOM206

    @task
    def sometimes(n=0) -> dict[str, int]:
        if n:
            return 1  # expect: XCOM206 warning
        return {"a": 1}

    @task(multiple_outputs=False)
    def kept() -> dict:
        return [1]

    @task(do_xcom_push=False)
    def not_pushed() -> dict:
        return [1]

    @task
    def plain():
        return [1]

    @task
    def fine(n=0) -> dict:
        if n:
            return None
        return {"a": {1: 2}, **{"b": 1}}

    listed()
    annotated()
    generic()
    mapping()
    sometimes()
    kept()
    not_pushed()
    plain()
    fine()
