"""Arguments that are not rendered."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.models import BaseOperator
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator, PythonVirtualenvOperator
from somewhere import CloudOperator, helper


class Load(BaseOperator):
    template_fields = ("path",)

    def __init__(self, path, mode, **kwargs):
        super().__init__(**kwargs)
        self.path = path
        self.mode = mode

    def execute(self, context):
        return self.path


class Renders(BaseOperator):
    template_fields = ("path",)

    def __init__(self, path, text, **kwargs):
        super().__init__(**kwargs)
        self.path = path
        self.text = text

    def execute(self, context):
        return self.render_template(self.text, context)


def shipped():
    return 1


with DAG("fields", schedule=None, start_date=datetime(2024, 1, 1), description="{{ ds }}"):
    PythonVirtualenvOperator(
        task_id="a",
        python_callable=shipped,
        env_vars={"DAY": "{{ ds }}"},  # expect: TMPL303 warning
        op_kwargs={"x": "{{ ds }}"},
    )
    PythonOperator(task_id="b", python_callable=shipped, doc="{{ ds }}", queue="{{ ds }}")
    BashOperator(task_id="c", bash_command="x", params={"day": "{{ ds }}"})  # expect: TMPL303 warning
    BashOperator(task_id="d", bash_command="x", pool="{{ params.pool }}")  # expect: TMPL303 warning # expect[2.11]: DAG427
    Load(task_id="e", path="{{ ds }}", mode="{{ ds }}")  # expect: TMPL303 warning
    Renders(task_id="f", path="{{ ds }}", text="{{ ds }}")
    CloudOperator(task_id="g", anything="{{ ds }}")
    BashOperator(task_id="h", bash_command="x", pool="{ds}", on_failure_callback=helper("{{ ds }}"))  # expect[2.11]: DAG427

    @task
    def returned():
        return "{{ ds }}"  # expect: TMPL303 warning

    @task
    def rendered():
        from jinja2 import Template

        return Template("{{ ds }}").render(ds=1)

    @task
    def other():
        return "{{ title }} of a web page"

    returned()
    rendered()
    other()
