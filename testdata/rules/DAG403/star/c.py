from datetime import datetime

import a  # expect: DAG403
from airflow import DAG
from a import *

with DAG("etl_c", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
with DAG("etl_all", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
