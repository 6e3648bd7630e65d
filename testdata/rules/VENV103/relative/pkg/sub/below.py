from ..helpers import clean
from .. import helpers as itself


def run_below():
    return clean(" a ")  # expect: VENV103


def above():
    return itself  # expect: VENV103
