"""Sums, items and assertions that hold, or that nobody knows."""
import os
from datetime import datetime

from airflow import DAG

COUNT = int(os.environ.get("COUNT", "0"))
RATE = 100 / COUNT if COUNT else 0
ROWS = ["a", "b"]
ROWS.append("c")
LAST = ROWS[2]
NAME = "load_" + str(3)
UPPER = "load".upper()
LIMIT = 50
assert LIMIT > 10, "too low"
assert os.environ.get("HOME"), "no home"
try:
    while True:
        ROWS.pop()
except IndexError:
    pass
try:
    WRONG = 1 / 0
except ZeroDivisionError:
    WRONG = 0


def later():
    raise ValueError("not when the file is read")


with DAG("right", schedule=None, start_date=datetime(2024, 1, 1)) as dag:
    pass

if __name__ == "__main__":
    dag.test()
