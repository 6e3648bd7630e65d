import first


def helper():
    return first.base()
