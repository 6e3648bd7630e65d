"""A DAG as people write them."""
from __future__ import annotations

from datetime import datetime, timedelta

from airflow import DAG
from airflow.decorators import dag, task
from airflow.operators.python import PythonVirtualenvOperator

default_args = {
    "owner": "data",
    "retries": 2,
    "retry_delay": timedelta(minutes=5),
}


def extract(n: int = 3, **context) -> list[dict[str, int]]:
    import json

    rows = [{"id": i, "value": i * 2} for i in range(n) if i % 2 == 0]
    print(f"{len(rows)=} for {context['ds']!r:>12}")
    return json.loads(json.dumps(rows))


with DAG(
    dag_id="example",
    schedule="@daily",
    start_date=datetime(2024, 1, 1),
    default_args=default_args,
    catchup=False,
) as example:
    first = PythonVirtualenvOperator(
        task_id="extract",
        python_callable=extract,
        requirements=["pandas==2.2.*"],
        op_kwargs={"n": "{{ params.n }}"},
    )

    @task.virtualenv(requirements=["requests"])
    def load(rows):
        import requests

        for row in rows:
            try:
                requests.post("https://example.org", json=row, timeout=30)
            except requests.RequestException as e:
                raise RuntimeError(f"row {row['id']} failed") from e
            else:
                yield row

    first >> load(first.output) >> [task_a, task_b]


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def flow():
    @task
    def one() -> int:
        return 1

    one()


flow()
