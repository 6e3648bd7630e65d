"""As `.pth` files do."""
import os
import site
from datetime import datetime

from airflow import DAG

site.addsitedir(os.path.dirname(__file__))
import own_tables

with DAG("by_site", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
