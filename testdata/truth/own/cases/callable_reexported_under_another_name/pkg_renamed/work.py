import json


def process():
    return json.loads("[1]")  # observe: here
