"""What `__init__` decides by the text of a template."""
from datetime import datetime

from airflow import DAG
from airflow.models import BaseOperator


class Load(BaseOperator):
    template_fields = ("day", "mode")

    def __init__(self, day, mode="all", **kwargs):
        super().__init__(**kwargs)
        self.day = day
        self.mode = mode
        self.year = day[:4]  # expect: TMPL306 warning
        if self.day.startswith("2024"):  # expect: TMPL306 warning
            self.old = False
        if mode == "all":
            self.old = True

    def execute(self, context):
        return self.day[:4]


class Checked(BaseOperator):
    template_fields = ("day",)

    def __init__(self, day=None, **kwargs):
        super().__init__(**kwargs)
        if day is None or day == "":
            day = "{{ ds }}"
        self.day = day
        self.path = f"/data/{day}"
        self.late = lambda: day[:4]

    def execute(self, context):
        return self.day


class Asking(BaseOperator):
    template_fields = ("day",)

    def __init__(self, day, **kwargs):
        super().__init__(**kwargs)
        self.day = day if isinstance(day, str) else day[0]

    def execute(self, context):
        return self.day


with DAG("decided", schedule=None, start_date=datetime(2024, 1, 1)):
    Load(task_id="a", day="{{ ds }}", mode="some")
    Checked(task_id="b", day="{{ ds }}")
    Asking(task_id="c", day="{{ ds }}")
