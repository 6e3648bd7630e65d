import json


def parse():
    return json.loads("[1]")  # expect: VENV103
