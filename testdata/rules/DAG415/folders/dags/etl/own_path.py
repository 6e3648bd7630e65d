import os
import sys
from datetime import datetime

from airflow import DAG

sys.path.append(os.path.dirname(__file__))

from own_tables import ORDERS

with DAG("own_path", schedule=None, start_date=datetime(2024, 1, 1), description=ORDERS):
    pass
