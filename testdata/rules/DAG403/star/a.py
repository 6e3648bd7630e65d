from datetime import datetime

import b  # expect: DAG403
from airflow import DAG
from b import *

with DAG("etl_a", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
with DAG("etl_all", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
