"""Params that do not fit their schemas."""
from datetime import datetime

from airflow import DAG
from airflow.models.param import Param

with DAG(
    "scheduled",
    schedule="@daily",
    start_date=datetime(2024, 1, 1),
    params={
        "a": Param("1", type="integer"),  # expect: DAG430
        "b": Param(None, type="string"),  # expect: DAG430
        "c": Param(type="string"),  # expect: DAG430
        "d": Param("x", enum=["y", "z"]),  # expect: DAG430
        "e": Param(5, type="integer", maximum=3),  # expect: DAG430
        "f": Param("a", type="string", minLength=2),  # expect: DAG430
        "g": Param(True, type=["integer", "null"]),  # expect: DAG430
        "h": Param(1, type="int"),  # expect: DAG430
        "i": Param("01.02.2024", type="string", format="date"),  # expect: DAG430
        "j": Param("nobody", type="string", format="email"),  # expect: DAG430
        "k": Param("abc", type="string", pattern="^[0-9]+$"),  # expect: DAG430
        "l": Param("a", type=str),  # expect: DAG430
        "m": Param("a", type=["null", str]),  # expect: DAG430
    },
):
    pass

with DAG("manual", schedule=None, params={"a": Param("1", type="integer")}):  # expect: DAG430
    pass
