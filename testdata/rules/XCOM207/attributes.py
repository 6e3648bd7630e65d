"""Attributes that results do not have."""
import collections
from datetime import datetime
from typing import NamedTuple

from airflow import DAG
from airflow.decorators import task

Point = collections.namedtuple("Point", "x y")


class Row(NamedTuple):
    day: str
    count: int


with DAG("attributes", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def point():
        return Point(1, 2)

    @task
    def row():
        return Row("2024-01-01", 2)

    @task
    def settings():
        return {"path": "/data"}

    @task
    def by_name(p, r, s):
        print(p.x)  # expect: XCOM207
        print(r.count(1))
        print(s.path)  # expect: XCOM207

    @task
    def by_day(r):
        return r.day  # expect: XCOM207

    @task
    def by_place(p, r, s):
        x, y = p
        print(x, y, r[1], s["path"], s.pop("path"), p.index(2))

    by_name(point(), row(), settings())
    by_day(row())
    by_place(point(), row(), settings())
