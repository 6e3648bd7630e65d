"""Questions that are right of a template, too."""
from datetime import datetime

from airflow import DAG
from airflow.models import BaseOperator


class Query(BaseOperator):
    template_fields = ("sql",)
    template_ext = (".sql",)

    def __init__(self, sql, **kwargs):
        super().__init__(**kwargs)
        self.is_template = "{{" in sql
        if not self.is_template and sql.startswith("drop"):
            raise ValueError(sql)
        self.sql = sql

    def execute(self, context):
        print(self.sql)


class Script(BaseOperator):
    template_fields = ("script",)
    template_ext = (".sh",)

    def __init__(self, script, **kwargs):
        super().__init__(**kwargs)
        self.is_file = script.endswith(".sh")
        self.script = script

    def execute(self, context):
        print(self.script)


with DAG("asks", schedule=None, start_date=datetime(2024, 1, 1)):
    Query(task_id="query", sql="select '{{ ds }}'")
    Script(task_id="script", script="echo {{ ds }}")
