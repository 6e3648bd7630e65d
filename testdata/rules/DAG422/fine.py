"""Sessions that are none of Airflow's own, or that no task opens."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)) as dag:

    @task
    def count(url):
        with Session(create_engine(url)) as session:
            return session.execute("select 1").scalar()

    @task.virtualenv(requirements=["apache-airflow==2.11.0"], system_site_packages=False)
    def elsewhere():
        from airflow.utils.session import create_session

        with create_session() as session:
            return session.bind.name

    count("sqlite://") >> elsewhere()
