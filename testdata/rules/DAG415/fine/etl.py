from datetime import datetime
from os import environ, path
from typing import TYPE_CHECKING

import circle_a
import dynamic
from airflow import DAG
from circle_a import A
from circle_b import B
from conditional import VALUE, late
from dynamic import ANY
from open import anything
from stars import ORDERS
from tables import __name__ as name
from tables import exported

try:
    from json import nosuchname
except ImportError:
    nosuchname = None

if TYPE_CHECKING:
    from tables import NoSuchType


def later():
    from tables import not_there

    return not_there


with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
    pass
