"""Work in what the file makes use of."""
from airflow import DAG
from airflow.models import Variable

from helper import rates  # expect: PARSE504 warning


def look_up(name):
    return Variable.get(name)


bucket = look_up("bucket")  # expect: PARSE504 warning

with DAG("etl", schedule=None):
    pass
