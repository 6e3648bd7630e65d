import json
import re


def parse_again():
    return json.loads("[1]")  # expect: VENV103


def first():
    return re.compile("a").pattern  # expect: VENV103


def parse():
    return json.loads("[1]")  # expect: VENV103
