import json

FACTOR = 2


def helper():
    return FACTOR


def run():
    helper()  # expect: VENV104
    return json.dumps(FACTOR).strip()  # expect: VENV103, VENV104
