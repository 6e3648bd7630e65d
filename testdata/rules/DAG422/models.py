"""Methods of Airflow's models that ask its database."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.models import DagModel, DagRun
from airflow.models.pool import Pool

with DAG("models", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def runs():
        return len(DagRun.find(dag_id="models"))  # expect[3.3]: DAG422

    @task
    def model():
        return DagModel.get_dagmodel("models").is_paused  # expect[3.3]: DAG422

    @task
    def slots():
        pool = Pool.get_pool("default_pool")  # expect[3.3]: DAG422
        return pool.slots

    @task
    def given(session=None):
        return len(DagRun.find(dag_id="models", session=session))

    @task
    def guarded():
        try:
            return len(DagRun.find(dag_id="models"))
        except RuntimeError:
            return "DagRun".find("R")

    runs()
    model()
    slots()
    given()
    guarded()
