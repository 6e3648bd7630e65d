import circle_b

A = 1


def use():
    return circle_b.B
