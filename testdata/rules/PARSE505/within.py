"""What functions and classes of the file refuse while it is read."""
from datetime import datetime

from airflow import DAG
from airflow.models import BaseOperator


class Load(BaseOperator):
    template_fields = ("count",)

    def __init__(self, count, **kwargs):
        super().__init__(**kwargs)
        self.count = int(count)  # expect: PARSE505, TMPL306 warning

    def execute(self, context):
        return self.count


def never(count):
    return int(count)


def maybe(count):
    try:
        return int(count)
    except ValueError:
        return 0


with DAG("within", schedule=None, start_date=datetime(2024, 1, 1), tags=[str(maybe("x"))]):
    Load(task_id="load", count="{{ params.n }}", params={"n": 1})
