"""Tasks of functions that remember, of copies, and of generators that are not run on."""
import contextlib
import copy
import functools
import os

from airflow import DAG
from airflow.operators.bash import BashOperator

BASE = {"steps": ["a", "b"], "plain": ("a",)}


def make(name):
    return BashOperator(task_id=name, bash_command="true")  # expect: DAG402


@functools.lru_cache(maxsize=None)
def once(name):
    return make(name)


@functools.cache
def start():
    return make("start")


class Maker:
    @functools.lru_cache
    def end(self):
        return make("end")


def several():
    yield make("first")
    yield make("first")


@contextlib.contextmanager
def opened(name):
    with DAG(name, schedule=None) as dag:
        yield dag


class Announcing(DAG):
    def __enter__(self):
        super().__enter__()
        make("begin")
        return self


with opened("remembered"):
    maker = Maker()
    for name in ("x", "y", "x"):
        start() >> once(name) >> maker.end()
    once(os.environ["NAME"])
    once(os.environ["NAME"])
    next(several())

with opened("remembered_again"):
    make("x")
    make("x")

with DAG("copied", schedule=None):
    for prefix in ("p", "q"):
        mine = copy.deepcopy(BASE)
        mine["steps"].append("c")
        for step in mine["steps"]:
            make(prefix + step)

with Announcing("announcing", schedule=None):
    make("go")
    (make("lazy") for _ in range(2))
    map(make, ["go", "go"])
    once("twice")
