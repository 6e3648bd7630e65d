"""A file that ends the process that imports it."""

import sys

from airflow.sdk import DAG

with DAG("import_exits", schedule=None):
    sys.exit(7)
