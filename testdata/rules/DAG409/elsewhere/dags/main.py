"""A DAG of a function of another file, for Airflow."""
from lib.flows import etl, forgotten

etl()
