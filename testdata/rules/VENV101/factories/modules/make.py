import json


def make(factor):
    def made(n=1):
        return json.dumps(n * factor).strip()  # expect: VENV103, VENV104

    return made


def make_clean():
    def made_clean(n=1):
        return n

    return made_clean
