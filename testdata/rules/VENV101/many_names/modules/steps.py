import csv
import json
import re

A, B, C = 1, 2, 3


def run(limit=A):  # expect: VENV105
    csv.reader([])  # expect: VENV103
    json.loads("1")  # expect: VENV103
    re.compile("a")  # expect: VENV103
    return A, B, C, no_such_name  # expect: VENV104, VENV104, VENV104, VENV104  # noqa: F821
