"""Names in the content of template files."""
import os
from datetime import datetime

from airflow import DAG
from airflow.models import BaseOperator

HERE = os.path.dirname(__file__)


class Query(BaseOperator):
    template_fields = ("sql", "comment")
    template_ext = (".sql",)

    def __init__(self, sql, comment="", **kwargs):
        super().__init__(**kwargs)
        self.sql = sql
        self.comment = comment

    def execute(self, context):
        return self.sql


def days(n):
    return n


start = datetime(2024, 1, 1)
with DAG("plain", schedule=None, start_date=start):
    Query(task_id="a", sql="sql/load.sql")  # expect: TMPL302
    Query(task_id="b", sql="sql/params.sql")  # expect: TMPL302 warning
    Query(task_id="c", sql="sql/plain.sql")
    Query(task_id="d", sql="sql/removed.sql")  # expect[3.3]: TMPL302
    Query(task_id="e", sql=["sql/plain.sql", "sql/load.sql"])  # expect: TMPL302

with DAG("own", schedule=None, start_date=start, user_defined_macros={"days": days}, params={"table": "t"}, template_searchpath=[HERE + "/sql", os.path.join(HERE, "sql")]):
    Query(task_id="f", sql="load.sql")
    Query(task_id="g", sql="params.sql")
    Query(task_id="h", sql=os.environ["NAME"] + ".sql")
