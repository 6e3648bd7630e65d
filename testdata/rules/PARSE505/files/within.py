"""A folder that is gone to for a block."""
from datetime import datetime
from pathlib import Path

import folders
from airflow import DAG

with folders.inside(Path(__file__).parent):
    QUERY = open("sql/load.sql").read()

with DAG("within", schedule=None, start_date=datetime(2024, 1, 1), description=QUERY):
    pass
