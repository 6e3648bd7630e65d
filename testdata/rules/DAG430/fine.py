"""Params that fit, or that are to be given."""
import os
from datetime import datetime

from airflow import DAG
from airflow.models.param import Param

with DAG(
    "scheduled",
    schedule="@daily",
    start_date=datetime(2024, 1, 1),
    params={
        "a": Param(1, type="integer"),
        "b": Param(None, type=["string", "null"]),
        "c": Param(1.0, type="integer"),
        "d": Param(1, type="number"),
        "e": Param("y", enum=["y", "z"]),
        "f": Param(os.environ.get("F"), type="string"),
        "g": 5,
        "h": Param(None),
        "i": Param([1], type="array"),
        "j": Param("2024-01-31", type="string", format="date"),
        "k": Param("a@example.org", type="string", format="email", pattern="@example[.]org$"),
        "l": Param("b7", type="string", pattern=r"^[a-z]+\d*$"),
        "m": Param("x", type="string", pattern="[z-a]"),
        "n": Param("x", type="string", pattern="(?P<a>y)"),
    },
):
    pass

with DAG("manual", schedule=None, params={"a": Param(type="integer"), "b": Param(None, type="string")}):
    pass
