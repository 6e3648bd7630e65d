"""What XCom cannot store."""
import collections
import enum
import math
import pathlib
import re
import uuid
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NamedTuple

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator


class Plain:
    pass


class Stored:
    def serialize(self):
        return {}


class Child(Stored):
    pass


class Color(enum.Enum):
    RED = 1


class Name(str, enum.Enum):
    RED = "red"


class Pair(NamedTuple):
    a: int


@dataclass
class Data:
    a: int = 1


with DAG("values", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def refused(n=0):
        if n == 1:
            return b"a"  # expect: XCOM202 warning
        if n == 2:
            return [1, {"a": bytearray(b"a")}]  # expect: XCOM202 warning
        if n == 3:
            return {1: 1j}  # expect: XCOM202 warning
        return range(3)  # expect: XCOM202 warning

    @task
    def path():
        here = pathlib.Path("a") / "b"
        return here  # expect: XCOM202

    @task
    def objects():
        return Plain()  # expect: XCOM202

    @task
    def member():
        return {"color": Color.RED}  # expect: XCOM202

    @task
    def classes():
        return Plain  # expect: XCOM202

    @task
    def pattern():
        return re.compile("a")  # expect: XCOM202

    @task
    def clock():
        return time(1)  # expect: XCOM202

    @task
    def queue():
        return collections.deque([1])  # expect: XCOM202

    @task
    def error():
        try:
            return 1
        except ValueError as e:
            return e  # expect: XCOM202 warning

    @task
    def stored():
        return [Stored(), Child(), Name.RED, Pair(1), Data(), {1}, (1, 2), None, True, date(2024, 1, 1), timedelta(1), Decimal(1), datetime.now()]

    @task
    def by_version():
        return [
            uuid.uuid4(),  # expect[2.11]: XCOM202
            {(1, 2): 3},  # expect[2.11]: XCOM202
            math.nan,  # expect[3.3]: XCOM202
            -float("inf"),  # expect[3.3]: XCOM202
            2**64,  # expect[3.3]: XCOM202
            2**63,
            "\ud800",  # expect[3.3]: XCOM202
            "\ud83d\ude00",
        ]

    @task(do_xcom_push=False)
    def kept():
        return b"a"

    @task
    def pushes(ti=None):
        ti.xcom_push(key="a", value=b"a")  # expect: XCOM202
        ti.xcom_push("b", "text")

    @task
    def read_back():
        return Data(2)  # expect: XCOM202

    @task
    def reads(data):
        return 1

    @task
    def text():
        return "a".encode().decode()

    @task.branch
    def choose():
        return b"a"  # expect: DAG408

    for make in (1,):
        pass
    refused()
    path()
    objects()
    member()
    classes()
    pattern()
    clock()
    queue()
    error()
    stored()
    by_version()
    kept()
    pushes()
    reads(read_back())
    text()
    choose()
    PythonOperator(task_id="a", python_callable=lambda: object())  # expect: XCOM202
    PythonOperator(task_id="b", python_callable=lambda: lambda: 1)  # expect: XCOM202
