"""Airflow's script begins with `from __future__ import annotations`: none is evaluated."""
import typing as t
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator

if TYPE_CHECKING:
    import pandas as pd
    from airflow.models import TaskInstance


def annotated(a: Optional[Path] = None, *rest: Decimal, **more: t.Any) -> "pd.DataFrame":
    value: Decimal = 1
    later: Optional[int]
    later = value

    def inner(x: Path) -> Decimal:
        return x

    class Point:
        x: Decimal = 1
        y: Optional[Path] = None

        def move(self, by: Decimal) -> Optional["Point"]:
            y: Path = by
            return y

    return inner(later), Point().move(2)


def with_dataclass() -> Decimal:
    from dataclasses import dataclass

    @dataclass
    class Row:
        amount: Decimal
        path: Optional[Path] = None

    return Row(1).amount


def dataclass_from_outside():
    @dataclass  # expect: VENV103
    class Row:
        amount: Decimal

    return Row.__name__


def evaluated_all_the_same():
    kind = Optional[int]  # expect: VENV103
    return kind


def cast_at_run_time():
    from typing import cast

    return cast(Path, "a")  # expect: VENV103


def cast_by_text():
    from typing import cast

    return cast("Path", "a")


with DAG("annotations", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a",
        python_callable=annotated,
        op_kwargs={"a": 1},
        serializer="pickle",
        system_site_packages=False,
        requirements=[],
    )
    PythonVirtualenvOperator(task_id="b", python_callable=with_dataclass, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="c", python_callable=dataclass_from_outside, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="d", python_callable=evaluated_all_the_same, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="e", python_callable=cast_at_run_time, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="f", python_callable=cast_by_text, system_site_packages=False)

    @task.virtualenv(system_site_packages=False)
    def decorated(number: "Decimal", ti: "TaskInstance" = None) -> t.List[Path]:
        x: t.Dict[str, Decimal] = {}
        return list(x)

    decorated(1)
