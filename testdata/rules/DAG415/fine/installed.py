"""A folder of the project is named like a package that many distributions share."""
from airflow import DAG
from google.cloud import batch_v1

with DAG("installed", schedule=None):
    print(batch_v1)
