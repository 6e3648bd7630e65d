import second


def run():
    return second.helper()  # expect: VENV103


def base():
    return 1
