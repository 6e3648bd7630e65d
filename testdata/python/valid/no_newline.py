def f():
    return x