"""A value of each kind as XCom: what is stored of it, and what a pull makes of that."""

import datetime
import decimal
import enum
import pathlib
import uuid
from dataclasses import dataclass

from airflow import DAG
from airflow.decorators import task


@dataclass
class DC:
    a: int


class Level(enum.IntEnum):
    HIGH = 2


VALUES = {
    "none": lambda: None,
    "tuple": lambda: (1, 2),
    "set": lambda: {1},
    "dt": lambda: datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc),
    "naive_dt": lambda: datetime.datetime(2024, 1, 1),
    "date": lambda: datetime.date(2024, 1, 1),
    "dec": lambda: decimal.Decimal("1.5"),
    "bytes": lambda: b"x",
    "nested_tuple": lambda: {"a": (1, {"b": (2,)})},
    "intkey": lambda: {1: 2},
    "obj": lambda: object(),
    "nan": lambda: float("nan"),
    "lam_gen": lambda: (x for x in [1]),
    "range": lambda: range(3),
    "frozenset": lambda: frozenset([1]),
    "dc": lambda: DC(1),
    "exc": lambda: ValueError("x"),
    "path": lambda: pathlib.Path("/tmp"),
    "uuid": lambda: uuid.UUID(int=1),
    "enum": lambda: Level.HIGH,
    "timedelta": lambda: datetime.timedelta(days=1),
}


def described(pull):
    """The pulled value as text, or the error."""
    try:
        value = pull()
    except Exception as error:
        return f"ERR {type(error).__name__}: {error}"
    return f"{type(value).__module__}.{type(value).__qualname__}: {value!r}"


with DAG("ctx_xcom", schedule=None, start_date=datetime.datetime(2024, 1, 1)):

    @task(trigger_rule="all_done")
    def pull_all(ti=None):
        return {name: described(lambda: ti.xcom_pull(task_ids=f"x_{name}")) for name in VALUES}

    pulled = pull_all()
    for name, make in VALUES.items():
        task(task_id=f"x_{name}")(lambda make=make: make())() >> pulled
