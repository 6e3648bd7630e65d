import contextlib
import unittest

from airflow import DAG
from helpers import swallow


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        return kind is not None and issubclass(kind, ValueError)


class Loud:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        print(error)
        return False


def three():
    try:
        raise ValueError
    finally:
        return 3


def first():
    while True:
        try:
            raise ValueError
        finally:
            break
    return 1


def load():
    with contextlib.suppress(FileNotFoundError):
        raise FileNotFoundError
    return three(), first()


with Quiet():
    raise ValueError
with contextlib.ExitStack() as stack:
    stack.enter_context(Quiet())
    raise ValueError
with swallow():
    raise ValueError
with unittest.TestCase().assertRaises(ValueError):
    raise ValueError
with DAG(f"swallowed_{load()}"):
    with Loud(), open(__file__):
        raise ValueError  # expect: PARSE505
