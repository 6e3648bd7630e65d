"""Goes to a folder."""
import os
from contextlib import contextmanager


@contextmanager
def inside(folder):
    before = os.getcwd()
    os.chdir(folder)
    yield
    os.chdir(before)


def go():
    os.chdir(os.path.dirname(__file__))
