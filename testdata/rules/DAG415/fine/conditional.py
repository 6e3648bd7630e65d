import os

if os.environ.get("X"):
    VALUE = 1
else:
    VALUE = 2


def set_late():
    global late
    late = 1


set_late()
