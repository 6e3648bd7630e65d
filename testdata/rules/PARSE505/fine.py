"""Raises and exits that are not reached, or are caught."""
import os
import sys

from airflow import DAG
from airflow.exceptions import AirflowException

dag_1 = DAG("etl", schedule=None)

try:
    raise ValueError("known")
except ValueError:
    pass

if "HOME" not in os.environ:
    raise AirflowException("no home")


def stop():
    sys.exit(1)


if __name__ == "__main__":
    sys.exit(0)
