"""Classes of what runs tasks by the names that DAG files import, mostly for annotations."""

from . import running

TYPES = ("Context", "DagRun", "TaskInstance", "RuntimeTaskInstance")


def __getattr__(name):
    if name not in TYPES:
        raise AttributeError(name)
    return getattr(running, name)
