"""Takes too long, or has no such parameter."""
import time

from airflow import DAG
from airflow.models import Variable

time.sleep(60)  # expect: PARSE501 warning, PARSE505
VALUE = Variable.get("key", default="none")  # expect: PARSE502 warning, PARSE505

dag = DAG("sleeps", schedule=None)
