"""The context of the task that runs in this process, for `get_current_context`."""

_CONTEXTS = []

MISSING = "Current context was requested but no context was found! Are you running within an Airflow task?"


def push(context):
    """Make `context` the current one until `pop`."""
    _CONTEXTS.append(context)


def pop():
    """Restore the context that was current before the last `push`."""
    return _CONTEXTS.pop()


def peek():
    """The current context, or None outside a task."""
    return _CONTEXTS[-1] if _CONTEXTS else None


def get_current_context():
    """The current context; outside a task RuntimeError (3.x) or AirflowException (2.x)."""
    if _CONTEXTS:
        return _CONTEXTS[-1]
    from .versions import profile

    if profile() >= (3, 0):
        raise RuntimeError(MISSING)
    from airflow.exceptions import AirflowException

    raise AirflowException(MISSING.replace("an Airflow", "an airflow"))
