"""Values that do, or may do."""
import os
from datetime import datetime

import library
from airflow import DAG
from airflow.operators.bash import BashOperator

ROWS = [1, 2]
GROWN = [1]
GROWN.append(2)
SHOWN = [1]
library.fill(SHOWN)
OTHERS = [*library.rows()]
PORT = "80"
ZERO = len(OTHERS)


def grow():
    FILLED.append(1)


FILLED = []
library.call(grow)


def path(folder, *names, sep="/", **others):
    return sep.join([folder, *names])


@library.curried
def two(a, b):
    return a + b


class Maker:
    def make(self, name):
        return name


last = ROWS[-2] + ROWS[1] + GROWN[1] + SHOWN[1] + OTHERS[3]
filled = FILLED[0]
letters = "abc"[-3] + "abc"[2:9] + "3" * 4 + "http://" + PORT
joined = path("a", "b", "c", sep="-", x=1) + two(1) + Maker().make("x")
share = 1 / ZERO if ZERO else 0
number = int(" 3 ") + int("1_000") + int("ff", 16)
rest = "%s" % 0 + "a".removeprefix("b") + "a".__class__.__name__
names = os.path.join("a", os.sep) + os.fspath("b")
if not os.environ.get("OK"):
    wrong = "a" + 1
try:
    wrong = ROWS[9]
except IndexError:
    wrong = None
assert ROWS, "there are rows"
assert os.environ, "there is an environment"

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="load", bash_command="true")
