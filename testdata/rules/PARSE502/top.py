"""Look-ups at the top of a DAG file."""
from airflow import DAG
from airflow.hooks.base import BaseHook
from airflow.models import Connection, Variable

a = Variable.get("a")  # expect: PARSE502 warning
b = Variable.get("b", default_var=None)  # expect: PARSE502 warning
c = BaseHook.get_connection("c")  # expect: PARSE502 warning
d = Connection.get_connection_from_secrets("d")  # expect: PARSE502 warning

with DAG("etl", schedule=None):
    e = Variable.get("e")  # expect: PARSE502 warning
