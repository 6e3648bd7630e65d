import functools

LIMIT = 10


def deco(function):
    @functools.wraps(function)
    def wrapper():
        return function()

    return wrapper


def limited(n=LIMIT):
    return n


@deco
def decorated():
    return 1
