"""Sessions that a decorator opens."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.utils.session import provide_session

with DAG("sessions", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    @provide_session  # expect[3.3]: DAG422
    def count(session=None):
        return session.query(1).count()

    @task
    @provide_session
    def given(session=None):
        return 1

    @task
    def none(session=None):
        return 1

    count()
    given(session="mine")
    none()
