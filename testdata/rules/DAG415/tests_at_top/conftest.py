"""What tests need; no DAG file, so that the DAGs folder is another one."""
from airflow import DAG

dag = DAG("of_tests")
