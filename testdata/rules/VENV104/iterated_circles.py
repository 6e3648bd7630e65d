"""Generators that lead to each other, or to many others, are looked at once."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

LIMIT = 3


def circles():
    a = (list(b) for _ in range(2))
    b = (list(a) for _ in range(2))
    c = enumerate(d)
    d = zip(c)
    r = (list(r) for _ in range(2))
    return list(a), list(r), list(c), LIMIT  # expect: VENV104


def chained():
    x0 = [1]
    x1 = (list(x0) + list(x0) for _ in range(2))
    x2 = (list(x1) + list(x1) for _ in range(2))
    x3 = (list(x2) + list(x2) for _ in range(2))
    x4 = (list(x3) + list(x3) for _ in range(2))
    x5 = (list(x4) + list(x4) for _ in range(2))
    x6 = (list(x5) + list(x5) for _ in range(2))
    x7 = (list(x6) + list(x6) for _ in range(2))
    x8 = (list(x7) + list(x7) for _ in range(2))
    x9 = (list(x8) + list(x8) for _ in range(2))
    y0 = (list(x9) + list(x9) for _ in range(2))
    y1 = (list(y0) + list(y0) for _ in range(2))
    y2 = (list(y1) + list(y1) for _ in range(2))
    y3 = (list(y2) + list(y2) for _ in range(2))
    y4 = (list(y3) + list(y3) for _ in range(2))
    y5 = (list(y4) + list(y4) for _ in range(2))
    y6 = (list(y5) + list(y5) for _ in range(2))
    y7 = (list(y6) + list(y6) for _ in range(2))
    y8 = (list(y7) + list(y7) for _ in range(2))
    return list(y8), LIMIT  # expect: VENV104


with DAG("iterated_circles", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=circles, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=chained, system_site_packages=False)
