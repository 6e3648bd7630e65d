from datetime import datetime

import old_b
from airflow import DAG

with DAG("other", schedule=None, start_date=datetime(2024, 1, 1), description=str(old_b)):
    pass
