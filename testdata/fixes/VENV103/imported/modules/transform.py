import json

from modules import tools


def run():
    return json.loads(tools.TEXT)
