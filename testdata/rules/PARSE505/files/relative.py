"""Files that are opened while the file is read."""
from datetime import datetime
from pathlib import Path

from airflow import DAG

HERE = open(Path(__file__).parent / "sql/load.sql").read()
TRIED = None
try:
    TRIED = open("sql/load.sql").read()
except FileNotFoundError:
    TRIED = ""
ELSEWHERE = open("/etc/hosts").read()
UNKNOWN = open("config/made_by_the_installer.json").read()


def later():
    return open("sql/load.sql").read()


QUERY = open("sql/load.sql").read()  # expect: PARSE505

with DAG("relative", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
