"""A module that gets its names from others."""
import gettext
from datetime import datetime

import texts
from airflow import DAG

gettext.install("loads")
texts.title()

with DAG("translated", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
