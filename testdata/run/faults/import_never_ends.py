"""A file whose import never ends."""

import time

from airflow.sdk import DAG

with DAG("import_never_ends", schedule=None):
    time.sleep(600)
