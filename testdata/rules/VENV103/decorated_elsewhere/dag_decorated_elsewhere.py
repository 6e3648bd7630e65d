"""Tasks that stand in a module of their own, and are called here."""
import steps.load
from datetime import datetime
from steps import transform as change
from steps.extract import extract, not_called

from airflow import DAG

with DAG("decorated_elsewhere", schedule=None, start_date=datetime(2024, 1, 1)):
    steps.load.load(change.transform(extract()))
