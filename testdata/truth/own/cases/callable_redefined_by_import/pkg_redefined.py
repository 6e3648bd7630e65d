FACTOR = 3


def process():
    return FACTOR * 2  # observe: here
