import json


def sometimes(n=1):
    if n > 5:
        return json.dumps(n).strip()  # expect: VENV103 warning
    return n
