import json


def run():
    return json.loads("[1]")  # expect: VENV103
