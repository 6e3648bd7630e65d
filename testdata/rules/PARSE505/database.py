"""Airflow's database, asked while the file is read."""
from datetime import datetime

from airflow import DAG
from airflow.utils.session import provide_session


@provide_session
def count(session=None):
    return session.execute("select 1").scalar()


@provide_session
def never(session=None):
    return session.execute("select 1").scalar()


NUMBER = count()  # expect[3.3]: PARSE505

with DAG("database", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
