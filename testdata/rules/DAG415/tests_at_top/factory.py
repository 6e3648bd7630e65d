"""Makes DAGs where it is called."""
from airflow.models import DAG


def make(dag_id):
    return DAG(dag_id)
