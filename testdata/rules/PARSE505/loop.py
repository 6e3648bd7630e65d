"""Never ends."""
import time

from airflow import DAG

dag_1 = DAG("etl", schedule=None)
while True:  # expect: PARSE505
    time.sleep(1)  # expect: PARSE501 warning
