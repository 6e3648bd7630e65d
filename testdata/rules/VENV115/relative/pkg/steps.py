def load():
    from . import names  # expect: VENV115

    return str(names)


def guarded():
    try:
        from .names import NAME
    except ImportError:
        NAME = ""
    return NAME
