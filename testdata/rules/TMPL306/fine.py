"""A class that does as it should."""
from datetime import datetime

from airflow import DAG
from airflow.models import BaseOperator


class Load(BaseOperator):
    template_fields = ("path",)

    def __init__(self, path, **kwargs):
        super().__init__(**kwargs)
        self.path = path

    def execute(self, context):
        return 1


with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):
    Load(task_id="a", path="{{ ds }}")
