import functools

LIMIT = 10


def deco(function):
    @functools.wraps(function)
    def wrapper():
        return function()

    return wrapper


def limited(n=LIMIT):  # expect: VENV105
    return n


@deco  # expect: VENV105
def decorated():
    return 1
