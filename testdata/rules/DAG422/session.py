"""Sessions on Airflow's database in tasks."""
import os
from datetime import datetime

from airflow import DAG, settings
from airflow.decorators import task
from airflow.models import DagRun
from airflow.operators.python import PythonOperator
from airflow.utils.session import create_session
from sqlalchemy.orm import Session


def count():
    with create_session() as session:  # expect[3.3]: DAG422
        return session.query(DagRun).count()


def never_run():
    with create_session() as session:
        return session.query(DagRun).count()


with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)) as dag:
    PythonOperator(task_id="count", python_callable=count)

    @task
    def direct():
        session = settings.Session()  # expect[3.3]: DAG422
        return session.query(DagRun).count()

    @task
    def perhaps():
        if os.environ.get("FAST"):
            with create_session() as session:
                return session.query(DagRun).count()
        return 0

    @task
    def guarded():
        try:
            with create_session() as session:
                return session.query(DagRun).count()
        except RuntimeError:
            return 0

    @task
    def other(url):
        with Session(url) as session:
            return session.execute("select 1").scalar()

    direct() >> perhaps() >> guarded() >> other("sqlite://")
