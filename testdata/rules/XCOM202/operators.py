"""What operator classes of the file return."""
from datetime import datetime

from airflow import DAG
from airflow.models import BaseOperator


class Read(BaseOperator):
    def execute(self, context):
        return b"payload"  # expect: XCOM202


class NeverMade(BaseOperator):
    def execute(self, context):
        return b"payload"  # expect: XCOM202 warning


class Count(BaseOperator):
    def execute(self, context):
        return len(self.read())

    def read(self):
        return b"payload"


class Reader:
    def execute(self, context):
        return b"payload"


with DAG("operators", schedule=None, start_date=datetime(2024, 1, 1)):
    Read(task_id="read")
    Count(task_id="count")
    Reader()
