import re

PATTERN = "a+"


def helper(text):
    return re.sub(PATTERN, "", text)


def clean(text):
    """Cleans."""
    return helper(text).strip()


def double(n): return 2 * n


def taken():
    return 1


def other():
    return 1
