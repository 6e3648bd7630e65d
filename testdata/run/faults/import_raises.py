"""A file that cannot be imported."""

from airflow.sdk import DAG

with DAG("import_raises", schedule=None):
    raise ValueError("not today")
