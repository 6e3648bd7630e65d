"""Names and keys that are there, or may be."""
import contextlib
import os
from datetime import datetime

import library
from airflow import DAG
from airflow.operators.bash import BashOperator

if os.environ.get("A"):
    first = 1
REGISTRY = {}
FILLED = {}
SHARED = {"a": 1}
OPEN = {"a": 1}
CHECKED = {"a": 1}
TRIED = {"a": 1}
LOOPED = {}


class Registered:
    def __init_subclass__(cls):
        REGISTRY[cls.__name__] = cls


class Job(Registered):
    pass


@library.now
def fill():
    FILLED["x"] = 1


library.merge(SHARED, "more")
OPEN.update(library.read())
for part in library.read():
    LOOPED[part] = 1
try:
    library.read()
    TRIED.pop("a")
except ValueError:
    pass
try:
    text = unknown_name
except NameError:
    text = "b"
with contextlib.suppress(KeyError):
    print(CHECKED["none"])
if "b" in CHECKED:
    print(CHECKED["b"])


def late():
    return LATER + __name__


with DAG("known", schedule=None, start_date=datetime(2024, 1, 1)):
    if os.environ.get("A"):
        print(first)
    print(REGISTRY["Job"], FILLED["x"], SHARED["b"], OPEN["b"], TRIED["a"], LOOPED["z"], __file__)
    print(CHECKED.get("z"), [CHECKED[key] for key in CHECKED])
    BashOperator(task_id="a", bash_command=text)
    for number in range(3):
        if number:
            print(number_before)
        number_before = number
    while os.environ.get("B"):
        print(counted)
        counted = 1

LATER = "x"
