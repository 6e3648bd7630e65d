"""Which files there are is looked up as Jinja does."""
import os
from datetime import datetime
from pathlib import Path

from airflow import DAG
from airflow.decorators import task
from airflow.models import BaseOperator
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator, PythonVirtualenvOperator

HERE = Path(__file__).parent
start = datetime(2024, 1, 1)


class Query(BaseOperator):
    template_fields = ("sql",)
    template_ext = (".sql",)

    def __init__(self, sql, **kwargs):
        super().__init__(**kwargs)
        self.sql = sql

    def execute(self, context):
        return self.sql


def shipped(path):
    return path


with DAG("files", schedule=None, start_date=start):
    BashOperator(task_id="a", bash_command="run.sh")
    BashOperator(task_id="b", bash_command="missing.sh")  # expect: TMPL305
    BashOperator(task_id="c", bash_command="echo run.sh")  # expect: TMPL305
    BashOperator(task_id="d", bash_command="echo run.sh ")
    BashOperator(task_id="e", bash_command="./sub/inner.bash")
    BashOperator(task_id="f", bash_command="../files/run.sh")  # expect: TMPL305
    BashOperator(task_id="g", bash_command="x", env={"F": "x.sh", "G": "y.sql"})  # expect: TMPL305
    BashOperator(task_id="h", bash_command=os.environ["SCRIPT"] + ".sh")
    Query(task_id="i", sql="deep/query.sql")
    Query(task_id="j", sql="query.sql")  # expect: TMPL305
    Query(task_id="k", sql="{{ params.table }}.sql")  # expect: TMPL305
    PythonOperator(task_id="l", python_callable=shipped, op_kwargs={"path": "x.sh"})
    PythonVirtualenvOperator(task_id="m", python_callable=shipped, op_kwargs={"path": "x.txt"})  # expect: TMPL305
    PythonVirtualenvOperator(task_id="n", python_callable=shipped, op_args=["x"], requirements="gone.txt")
    BashOperator(task_id="o", bash_command="{% include 'run.sh' %}{% include 'no' ignore missing %}")
    BashOperator(task_id="p", bash_command="{% import 'no' as m %}")  # expect: TMPL305

    @task(templates_exts=[".sql"])
    def query(sql):
        return sql

    query("deep/query.sql")
    query("gone.sql")  # expect: TMPL305

with DAG("searched", schedule=None, start_date=start, template_searchpath=[os.path.join(os.path.dirname(__file__), "sub"), str(HERE / "deep")]):
    BashOperator(task_id="q", bash_command="inner.bash")
    BashOperator(task_id="r", bash_command="none.bash")  # expect: TMPL305
    Query(task_id="s", sql="query.sql")

with DAG("elsewhere", schedule=None, start_date=start, template_searchpath="/opt/airflow/sql"):
    Query(task_id="t", sql="somewhere.sql")
