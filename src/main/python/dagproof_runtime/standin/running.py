"""What runs tasks, as operators see it.

It is handed in when a process begins: the stand-in only declares, and imports nothing that runs.
Which names there are tells `execution.offered`.
"""

_OFFERED = []


def provide(offered):
    """Take the module whose names this one has from now on."""
    _OFFERED[:] = [offered]


def __getattr__(name):
    if name.startswith("__") or not _OFFERED:
        raise AttributeError(name)
    return getattr(_OFFERED[0], name)
