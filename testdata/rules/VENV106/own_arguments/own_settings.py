"""Values that only running the code shows."""

KWARGS = dict([("ti", "mine")])
ARGS = "mine".split()
KWARGS_ELSEWHERE = {"ti": "mine"}


def more_kwargs():
    return {"ti": "mine"}
