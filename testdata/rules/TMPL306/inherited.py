"""Template fields that a class takes over."""
from datetime import datetime

from airflow import DAG
from airflow.models import BaseOperator
from airflow.operators.bash import BashOperator


class Base(BaseOperator):
    template_fields = ("path", "mode")

    def __init__(self, path, mode="a", **kwargs):
        super().__init__(**kwargs)
        self.path = path
        self.mode = mode

    def execute(self, context):
        return 1


class Worked(Base):
    def __init__(self, path, name, **kwargs):
        super().__init__(path=path, **kwargs)
        self.path = path.split("/")  # expect: TMPL306 warning
        self.name = name.upper()


class Command(BashOperator):
    def __init__(self, bash_command, **kwargs):
        super().__init__(bash_command=bash_command, **kwargs)
        self.bash_command = bash_command.upper()  # expect: TMPL306 warning


class NoOperator:
    def __init__(self, path):
        self.path = path.split("/")


with DAG("inherited", schedule=None, start_date=datetime(2024, 1, 1)):
    Worked(task_id="worked", path="/data/{{ ds }}", name="x")
    Command(task_id="command", bash_command="echo {{ ds }}")  # expect: TMPL302
