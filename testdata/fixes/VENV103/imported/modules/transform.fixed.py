import json

from modules import tools


def run():
    import json

    return json.loads(tools.TEXT)
