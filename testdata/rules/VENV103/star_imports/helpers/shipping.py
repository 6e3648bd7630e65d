from .text import *


def ship():
    return clean(" a ")  # expect: VENV103
