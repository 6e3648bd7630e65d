import json


def to_text(value):
    return json.dumps(value)
