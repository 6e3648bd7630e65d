from . import helpers
from .helpers import clean
from .sub.below import run_below, above


def run():
    helpers.clean(" a ")  # expect: VENV103
    return clean(" a ")  # expect: VENV103
