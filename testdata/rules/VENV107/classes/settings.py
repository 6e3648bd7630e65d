class Remote:
    pass


def helper():
    return 1
