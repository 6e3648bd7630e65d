import json


def run_beside():
    return json.loads("[1]")  # expect: VENV103
