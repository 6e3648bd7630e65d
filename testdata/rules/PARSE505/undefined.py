"""Names that nothing defines, in functions that run while the file is read."""
from datetime import datetime

from airflow import DAG


def never_called():
    return misspelt  # noqa: F821


def settings():
    return {"owner": OWNER}  # noqa: F821  # expect: PARSE505


with DAG(
    "undefined", schedule=None, start_date=datetime(2024, 1, 1), default_args=settings()
):
    pass
