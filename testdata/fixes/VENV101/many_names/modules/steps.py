import csv
import json
import re

A, B, C = 1, 2, 3


def run(limit=A):
    csv.reader([])
    json.loads("1")
    re.compile("a")
    return A, B, C, no_such_name
