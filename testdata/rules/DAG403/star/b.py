from datetime import datetime

import c  # expect: DAG403
from airflow import DAG
from c import *

with DAG("etl_b", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
with DAG("etl_all", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
