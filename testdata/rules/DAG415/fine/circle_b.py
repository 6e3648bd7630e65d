import circle_a

B = 2


def use():
    from circle_a import A

    return A
