import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


def build(name, count):
    with DAG(f"dag_factory_{name}", schedule=None, start_date=START) as made:
        for i in range(count):
            EmptyOperator(task_id=f"t{i}")
    return made


for name, count in [("x", 1), ("y", 2)]:
    globals()[f"dag_{name}"] = build(name, count)
