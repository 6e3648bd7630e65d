"""Airflow's database, asked while the file is read."""
from datetime import datetime

from airflow import DAG
from airflow.models import DagRun
from airflow.utils.session import provide_session


@provide_session
def count(session=None):
    return session.execute("select 1").scalar()


@provide_session
def never(session=None):
    return session.execute("select 1").scalar()


NUMBER = count()  # expect[3.3]: PARSE505
RUNS = DagRun.find(dag_id="database")  # expect[3.3]: PARSE505

with DAG("database", schedule=None, start_date=datetime(2024, 1, 1)):
    pass


class Counts:
    def all(self, session=None):
        return session.execute("select 1")


def with_session(function):
    return provide_session(function)


later = provide_session(Counts().all)
never = with_session(Counts.all)
