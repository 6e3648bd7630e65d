"""Operator classes of a project, and what they do with their template fields."""
from datetime import datetime

from airflow import DAG
from airflow.models import BaseOperator
from airflow.operators.bash import BashOperator


class Renamed(BaseOperator):
    template_fields = ("a",)

    def __init__(self, a, **kwargs):
        super().__init__(**kwargs)
        self._a = a  # expect: TMPL306

    def execute(self, context):
        return 1


class Worked(BaseOperator):
    template_fields = ("a", "b")

    def __init__(self, a, b, **kwargs):
        super().__init__(**kwargs)
        self.a = a.split(",")  # expect: TMPL306 warning
        self.b = b or "default"

    def execute(self, context):
        return 1


class NeverMade(BaseOperator):
    template_fields = ["path"]  # expect: TMPL306 warning

    def __init__(self, **kwargs):
        super().__init__(**kwargs)


class Fine(BaseOperator):
    template_fields = ("a", "b", "c", "d", "task_id")
    d = "x"

    def __init__(self, a, **kwargs):
        super().__init__(**kwargs)
        self.a = a
        self.prepare()

    def prepare(self):
        self.b = 1

    @property
    def c(self):
        return 2

    def execute(self, context):
        return 1


class Dynamic(BaseOperator):
    template_fields = ("a",)

    def __init__(self, values, **kwargs):
        super().__init__(**kwargs)
        for name, value in values.items():
            setattr(self, name, value)

    def execute(self, context):
        return 1


class Below(Fine):
    template_fields = (*Fine.template_fields, "e")

    def __init__(self, e, **kwargs):
        super().__init__(**kwargs)
        self.e = e


class Shell(BashOperator):
    template_fields = ("bash_command", "extra")

    def __init__(self, extra, **kwargs):
        super().__init__(**kwargs)
        self.extra = extra


with DAG("classes", schedule=None, start_date=datetime(2024, 1, 1)):
    Renamed(task_id="a", a="{{ ds }}")
    Worked(task_id="b", a="x,y", b="{{ ds }}")
    Fine(task_id="c", a="{{ ds }}")
    Dynamic(task_id="d", values={})
    Below(task_id="e", a="1", e="{{ ds }}")
    Shell(task_id="f", bash_command="{{ ds }}", extra="x")
